using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>What came after something did not come of it, and what belongs together is together.</summary>
public sealed class CauseAndTimeTests(SharedServer server)
{
    private const string Question = """
        {
          defections: action(id: "defections-speed-up") { mode motivatedBy { totalCount } follows { nodes { id } } }
          protests: event(id: "belarus-protests-2020") { motivatedBy { nodes { id } } follows { nodes { id } } }
          violations: action(id: "human-rights-violations-after-election") { motivatedBy { totalCount } involves { edges { node { id } relation { role } } } }
          election: event(id: "belarus-presidential-election-2020") { place { name } placeRelation { certainty evidence { exact document { id } } } }
          suspension: event(id: "suspension-of-gp-mia-cooperation") { subEvents { nodes { name } } }
        }
        """;

    private const string Answer = """
        {
          "defections": {
            "mode": null,
            "motivatedBy": { "totalCount": 0 },
            "follows": { "nodes": [{ "id": "absence-on-election-day" }, { "id": "electoral-fraud-2020" }, { "id": "massive-force-after-election" }] }
          },
          "protests": {
            "motivatedBy": { "nodes": [{ "id": "belarus-presidential-election-2020" }, { "id": "electoral-fraud-2020" }] },
            "follows": { "nodes": [{ "id": "lukashenko-claims-landslide" }] }
          },
          "violations": {
            "motivatedBy": { "totalCount": 0 },
            "involves": {
              "edges": [
                { "node": { "id": "belarus-protests-2020" }, "relation": { "role": "TOPIC" } },
                { "node": { "id": "human-rights-in-belarus" }, "relation": { "role": "TOPIC" } }
              ]
            }
          },
          "election": {
            "place": { "name": "Belarus" },
            "placeRelation": {
              "certainty": "STATED",
              "evidence": [
                { "exact": "the presidential elections of the Republic of Belarus", "document": { "id": "doc-000" } },
                { "exact": "Belarus's\u00A0August 9 presidential elections", "document": { "id": "doc-002" } },
                { "exact": "the country’s Aug. 9 presidential election", "document": { "id": "doc-004" } }
              ]
            }
          },
          "suspension": {
            "subEvents": {
              "nodes": [
                { "name": "Participation in “Home without abuse” and other awareness events is suspended" },
                { "name": "Gender Perspectives suspends cooperation with the ministry" },
                { "name": "Monthly consultations of the ministry's representative are suspended" },
                { "name": "Joint training of law enforcement personnel is suspended" }
              ]
            }
          }
        }
        """;

    private const string LeftQuestion = """
        {
          actions(where: { mode: { eq: RESIGN } }, order: [{ id: ASC }]) {
            nodes { id participants(where: { edge: { role: { eq: RECIPIENT } } }) { edges { node { id } relation { label certainty } } } }
          }
        }
        """;

    private const string LeftAnswer = """
        {
          "actions": {
            "nodes": [
              {
                "id": "bushilo-resigns",
                "participants": {
                  "edges": [
                    {
                      "node": { "id": "european-cooperation-department-mfa" },
                      "relation": { "label": "left by him", "certainty": "STATED" }
                    },
                    { "node": { "id": "mfa-belarus" }, "relation": { "label": "left by him", "certainty": "INFERRED" } }
                  ]
                }
              },
              {
                "id": "experts-leave-prosecutors-office",
                "participants": {
                  "edges": [
                    {
                      "node": { "id": "prosecutor-generals-office-belarus" },
                      "relation": { "label": "left by them", "certainty": "STATED" }
                    }
                  ]
                }
              },
              {
                "id": "leshchenya-resigns",
                "participants": {
                  "edges": [{ "node": { "id": "mfa-belarus" }, "relation": { "label": "left by him", "certainty": "INFERRED" } }]
                }
              },
              {
                "id": "staff-quit-before-election",
                "participants": {
                  "edges": [{ "node": { "id": "mia-belarus" }, "relation": { "label": "loses staff", "certainty": "INFERRED" } }]
                }
              },
              {
                "id": "talerchyk-resigns",
                "participants": {
                  "edges": [
                    {
                      "node": { "id": "prosecutor-generals-office-belarus" },
                      "relation": { "label": "left by him", "certainty": "STATED" }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    private const string StatusQuestion = """
        {
          actions(where: { id: { in: ["authorities-react-to-unrest", "putin-loses-ukraine", "union-to-be-founded", "brutal-tactics-on-orders"] } }) {
            nodes { id status participants { edges { node { id } relation { role } } } }
          }
        }
        """;

    private const string StatusAnswer = """
        {
          "actions": {
            "nodes": [
              {
                "id": "authorities-react-to-unrest",
                "status": "REPORTED",
                "participants": { "edges": [{ "node": { "id": "belarusian-authorities" }, "relation": { "role": "AGENT" } }] }
              },
              {
                "id": "brutal-tactics-on-orders",
                "status": "REPORTED",
                "participants": {
                  "edges": [
                    { "node": { "id": "alexander-lukashenko" }, "relation": { "role": "ORGANIZER" } },
                    { "node": { "id": "belarusian-protesters" }, "relation": { "role": "VICTIM" } },
                    { "node": { "id": "executors-of-orders" }, "relation": { "role": "AGENT" } }
                  ]
                }
              },
              {
                "id": "putin-loses-ukraine",
                "status": "REPORTED",
                "participants": {
                  "edges": [
                    { "node": { "id": "ukraine" }, "relation": { "role": "RECIPIENT" } },
                    { "node": { "id": "vladimir-putin" }, "relation": { "role": "AGENT" } }
                  ]
                }
              },
              {
                "id": "union-to-be-founded",
                "status": "PROPOSED",
                "participants": { "edges": [{ "node": { "id": "security-forces-members" }, "relation": { "role": "BENEFICIARY" } }] }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Time_is_not_read_as_cause_and_parts_are_parts() => (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task Who_resigned_left_a_body() => (await server.AskAsync(LeftQuestion)).ShouldBe(LeftAnswer);

    [Fact]
    public async Task What_nobody_is_accused_of_is_not_alleged_and_who_only_backs_is_not_responsible() =>
        (await server.AskAsync(StatusQuestion)).ShouldBe(StatusAnswer);
}
