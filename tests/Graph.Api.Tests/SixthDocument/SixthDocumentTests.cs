using Graph.Api.Tests.Serving;
using Graph.Model;
using Graph.Seeding;
using Graph.Seeding.Coverage;

namespace Graph.Api.Tests.SixthDocument;

/// <summary>A sixth document from its annotation to the answers, beside the five and without a trace in them.</summary>
public sealed class SixthDocumentTests(SixthServer sixth, SharedServer five) : IClassFixture<SixthServer>
{
    private const string Five = """
        {
          documents(where: { id: { neq: "doc-005" } }, order: [{ id: ASC }]) {
            nodes {
              id
              name
              actors { totalCount }
              statements { totalCount groupBy(fields: [SPEECH_ACT]) { values { value } count } }
              actions { totalCount }
              statedFigures { totalCount }
              passages { totalCount }
            }
          }
          actors(where: { documents: { some: { node: { id: { neq: "doc-005" } } } } }, first: 500) {
            totalCount
            nodes { id statements { totalCount } addressedIn { totalCount } actions { totalCount } }
          }
        }
        """;

    private const string Corrected = """
        query($before: DateTime!) {
          before: figure(id: "velmar-marchers", knownAt: $before) { min max recorded retracted }
          now: figure(id: "velmar-marchers") { min max recorded retracted }
          reported: action(id: "two-marchers-detained", knownAt: $before) { status assertedBy { id } }
          alleged: action(id: "two-marchers-detained") { status assertedBy { id } }
          changed: subjects(where: { recorded: { gt: $before } }, order: [{ id: ASC }]) { nodes { id } }
          earlier: documents(knownAt: "2026-01-01T00:00:00Z") { totalCount }
        }
        """;

    [Fact]
    public void The_guide_is_enough_to_annotate_it_without_a_problem_and_to_the_last_sentence()
    {
        using var seed = new SixthSeed();
        var model = GraphModel.Load(SeededStore.Model);

        new SeedChecker(model).Check(seed.Set).ShouldBeEmpty();
        var coverage = CoverageReport.Make(seed.Set, seed.Path, model).Single(each => each.Document == "doc-005");
        coverage.Sentences.Count.ShouldBe(16);
        coverage.Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_five_documents_say_what_they_said_without_it() =>
        Answer.Text((await sixth.AskAsync(Five)).Data).ShouldBe(Answer.Text((await five.AskAsync(Five)).Data));

    [Fact]
    public async Task What_was_corrected_is_known_as_it_was_before_and_as_it_is_now() =>
        (await sixth.AskAsync(Corrected, new { before = SixthServer.SeededAt.AddHours(1) })).ShouldBe(
            """
            {
              "before": { "min": 4000, "max": 4000, "recorded": "2026-03-01T12:00:00Z", "retracted": "2026-03-02T12:00:00Z" },
              "now": { "min": 400, "max": 400, "recorded": "2026-03-02T12:00:00Z", "retracted": null },
              "reported": { "status": "REPORTED", "assertedBy": [{ "id": "union-says-two-detained" }] },
              "alleged": { "status": "ALLEGED", "assertedBy": [{ "id": "union-says-two-detained" }] },
              "changed": { "nodes": [{ "id": "two-marchers-detained" }, { "id": "velmar-marchers" }] },
              "earlier": { "totalCount": 0 }
            }
            """
        );

    [Fact]
    public async Task A_body_that_only_the_sixth_names_is_found_beside_the_ministries_of_the_five() =>
        (await sixth.AskAsync("{ ministries(order: [{ name: ASC }]) { nodes { name country documents { nodes { id } } } } }")).ShouldBe(
            """
            {
              "ministries": {
                "nodes": [
                  {
                    "name": "Ministry of Education of Norland",
                    "country": null,
                    "documents": { "nodes": [{ "id": "doc-005" }] }
                  },
                  {
                    "name": "Ministry of Foreign Affairs of Belarus",
                    "country": "BY",
                    "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-001" }] }
                  },
                  {
                    "name": "Ministry of Health of Belarus",
                    "country": "BY",
                    "documents": { "nodes": [{ "id": "doc-000" }] }
                  },
                  {
                    "name": "Ministry of Internal Affairs of Belarus",
                    "country": "BY",
                    "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-002" }, { "id": "doc-003" }, { "id": "doc-004" }] }
                  }
                ]
              }
            }
            """
        );
}
