using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Dates that follow only from other sentences are marked, with what they follow from.</summary>
public sealed class InferredDatesTests(SharedServer server)
{
    private const string DocumentsQuestion = """
        {
          documents(order: [{ id: ASC }]) { nodes { id published { text } written { text asWritten } dateInference } }
        }
        """;

    private const string DocumentsAnswer = """
        {
          "documents": {
            "nodes": [
              { "id": "doc-000", "published": null, "written": null, "dateInference": null },
              {
                "id": "doc-001",
                "published": null,
                "written": { "text": "2020-08-17", "asWritten": null },
                "dateInference": "The day of writing follows from “On 17 August” and “Today”, which are the same day; the year from “election 2020” under the picture."
              },
              {
                "id": "doc-002",
                "published": null,
                "written": { "text": "2020-10/..", "asWritten": "on Monday" },
                "dateInference": "The text speaks of \"Monday\" and of \"months of protests\" since the election of August 9, so it was written in October 2020 at the earliest. It gives no year; the year of the election is known from the other documents."
              },
              {
                "id": "doc-003",
                "published": null,
                "written": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the text speaks of violence that lasted until 12 August 2020."
              },
              {
                "id": "doc-004",
                "published": { "text": "2024-04-27" },
                "written": { "text": "2020-12", "asWritten": "On Dec. 1" },
                "dateInference": "Written in December 2020, after the 1st: it tells of \"Dec. 1\" as past and of \"the earlier four months\" of violence since the election of \"Aug. 9\". It gives no year; the year of the election is known from the other documents."
              }
            ]
          }
        }
        """;

    private const string OccurrencesQuestion = """
        {
          occurrences(
            where: { dateInference: { neq: null }, documents: { some: { node: { id: { in: ["doc-001", "doc-003"] } } } } }
            order: [{ id: ASC }]
            first: 100
          ) {
            nodes { id certainty period { text asWritten } dateInference }
          }
        }
        """;

    private const string OccurrencesAnswer = """
        {
          "occurrences": {
            "nodes": [
              {
                "id": "belarus-crackdown-2020",
                "certainty": "STATED",
                "period": { "text": "2020-08/..", "asWritten": null },
                "dateInference": "It is on the protests since August (doc-002); doc-003 speaks of violence against protesters from 9 August 2020."
              },
              {
                "id": "belarus-presidential-election-2020",
                "certainty": "STATED",
                "period": { "text": "2020-08-09", "asWritten": null },
                "dateInference": "No document states the day with its year; the day is in doc-002 and doc-004, the year in doc-001 (“election 2020” under the picture)."
              },
              {
                "id": "belarus-protests-2020",
                "certainty": "STATED",
                "period": { "text": "2020-08/..", "asWritten": null },
                "dateInference": "The month is in doc-002 (“since August”), the year in doc-001 (“violence protests election 2020” under the picture)."
              },
              {
                "id": "bushilo-resigns",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "on 17 August" },
                "dateInference": "The year follows from “election 2020” under the picture."
              },
              {
                "id": "campaign-participation-suspended",
                "certainty": "STATED",
                "period": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the decision was made in view of violence that lasted until 12 August 2020."
              },
              {
                "id": "gp-decides-unanimously",
                "certainty": "STATED",
                "period": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the decision was made in view of violence that lasted until 12 August 2020."
              },
              {
                "id": "gp-suspends-cooperation",
                "certainty": "STATED",
                "period": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the decision was made in view of violence that lasted until 12 August 2020."
              },
              {
                "id": "hotline-consultations-suspended",
                "certainty": "STATED",
                "period": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the decision was made in view of violence that lasted until 12 August 2020."
              },
              {
                "id": "joint-training-suspended",
                "certainty": "STATED",
                "period": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the decision was made in view of violence that lasted until 12 August 2020."
              },
              {
                "id": "kazachenok-holds-picket",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "On 17 August" },
                "dateInference": "The year follows from “election 2020” under the picture."
              },
              {
                "id": "kopaneva-joins-picket",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "On 17 August" },
                "dateInference": "The year follows from “election 2020” under the picture."
              },
              {
                "id": "leshchenya-resigns",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "on 17 August" },
                "dateInference": "The year follows from “election 2020” under the picture."
              },
              {
                "id": "makei-conversation-with-employees",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "Today" },
                "dateInference": "“Today” is the day of the picket, since the conversation was held before it."
              },
              {
                "id": "makei-gathers-employees",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "Today" },
                "dateInference": "“Today” is the day of the picket, since the conversation was held before it."
              },
              {
                "id": "mfa-picket",
                "certainty": "STATED",
                "period": { "text": "2020-08-17", "asWritten": "On 17 August" },
                "dateInference": "The year follows from “election 2020” under the picture."
              },
              {
                "id": "suspension-of-gp-mia-cooperation",
                "certainty": "STATED",
                "period": { "text": "2020-08-12/..", "asWritten": null },
                "dateInference": "No date is stated; the decision was made in view of violence that lasted until 12 August 2020."
              }
            ]
          }
        }
        """;

    private const string StatedQuestion = """
        {
          occurrences(where: { dateInference: { eq: null }, period: { neq: null } }, order: [{ id: ASC }], first: 100) {
            nodes { id period { text asWritten } evidence { exact } }
          }
        }
        """;

    private const string StatedAnswer = """
        {
          "occurrences": {
            "nodes": [
              {
                "id": "mia-personnel-cruelty",
                "period": { "text": "2020-08-09/2020-08-12", "asWritten": "between August 9 and 12, 2020" },
                "evidence": [
                  {
                    "exact": "the unprecedented cruelty and violence exercised by the MoI law enforcement personnel toward peaceful protesters and detainees during the period between August 9 and 12, 2020"
                  },
                  { "exact": "whose personnel has perpetrated inexcusable and unmotivated violence acts toward peaceful citizens" }
                ]
              }
            ]
          }
        }
        """;

    private const string MondayQuestion = """
        {
          event(id: "upr-of-belarus") { period { text earliest latest asWritten } dateInference external evidence { exact } }
        }
        """;

    private const string MondayAnswer = """
        {
          "event": {
            "period": { "text": "2020-10/..", "earliest": "2020-10-01", "latest": null, "asWritten": "on Monday" },
            "dateInference": "“Monday” is after “months of protests” since the election of August 9; the year is that of the election.",
            "external": "The UPR Working Group reviewed Belarus on 2 November 2020.",
            "evidence": [
              { "exact": "During a review of Belarus's rights record at the United Nations in Geneva" },
              { "exact": "during the so-called Universal Periodic Review (UPR)" }
            ]
          }
        }
        """;

    private const string FactsQuestion = """
        {
          subjects(where: { certainty: { eq: INFERRED } }, order: [{ id: ASC }], first: 100) {
            totalCount
            nodes { __typename id inference }
          }
          unexplained: subjects(where: { certainty: { eq: INFERRED }, inference: { eq: null } }) { totalCount }
        }
        """;

    private const string FactsAnswer = """
        {
          "subjects": {
            "totalCount": 4,
            "nodes": [
              {
                "__typename": "Place",
                "id": "central-district-of-minsk",
                "inference": "The department that is named for it is in Minsk."
              },
              {
                "__typename": "Work",
                "id": "photo-of-article-002",
                "inference": "The line is the credit of a picture; the picture itself is not part of the text."
              },
              {
                "__typename": "Statement",
                "id": "president-gave-his-word-to-leave",
                "inference": "Kazachenok asks the president why he does not keep his word and leave; what the word was is not told."
              },
              {
                "__typename": "Figure",
                "id": "single-picket",
                "inference": "A single picket is one that a single person holds; “a single picket was held by Vyacheslav Kazachenok”, whom a second person then joined."
              }
            ]
          },
          "unexplained": { "totalCount": 0 }
        }
        """;

    [Fact]
    public async Task When_the_documents_were_written_is_inferred_and_says_from_what() =>
        (await server.AskAsync(DocumentsQuestion)).ShouldBe(DocumentsAnswer);

    [Fact]
    public async Task Dates_of_what_happened_are_marked_where_the_text_does_not_state_them() =>
        (await server.AskAsync(OccurrencesQuestion)).ShouldBe(OccurrencesAnswer);

    [Fact]
    public async Task The_dates_that_the_text_states_whole_are_not_marked() =>
        (await server.AskAsync(StatedQuestion)).ShouldBe(StatedAnswer);

    [Fact]
    public async Task The_Monday_of_the_review_is_no_day_that_the_text_gives() =>
        (await server.AskAsync(MondayQuestion)).ShouldBe(MondayAnswer);

    [Fact]
    public async Task Facts_that_only_follow_say_why() => (await server.AskAsync(FactsQuestion)).ShouldBe(FactsAnswer);
}
