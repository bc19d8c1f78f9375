using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>No-break spaces inside names and quotes: found by plain spaces, kept byte for byte.</summary>
public sealed class NoBreakSpaceTests(SharedServer server)
{
    private const string NameQuestion = """
        {
          people(where: { aliases: { some: { eq: "Aleh Talerchyk" } } }) {
            nodes { name aliases mentions { nodes { text evidence { exact start end document { id } } } } }
          }
          search(text: "Aleh Talerchyk", kinds: [PERSON]) { nodes { ... on Person { name } } }
        }
        """;

    private const string NameAnswer = """
        {
          "people": {
            "nodes": [
              {
                "name": "Aleh Talerchyk",
                "aliases": ["Aleh Talerchyk", "Talerchyk"],
                "mentions": {
                  "nodes": [
                    {
                      "text": "Aleh Talerchyk",
                      "evidence": [{ "exact": "Aleh\u00a0Talerchyk", "start": 4448, "end": 4462, "document": { "id": "doc-004" } }]
                    },
                    {
                      "text": "Talerchyk",
                      "evidence": [{ "exact": "Talerchyk", "start": 4618, "end": 4627, "document": { "id": "doc-004" } }]
                    }
                  ]
                }
              }
            ]
          },
          "search": { "nodes": [{ "name": "Aleh Talerchyk" }] }
        }
        """;

    private const string FilterQuestion = """
        {
          folded: statements(where: { quotes: { some: { containsInsensitive: "belarus's august 9 presidential" } } }) {
            nodes { name evidence { exact start end } }
          }
          plain: statements(where: { quotes: { some: { contains: "Belarus's August 9 presidential" } } }) { totalCount }
          exact: statements(where: { quotes: { some: { contains: "Belarus's\u00a0August 9 presidential" } } }) { nodes { name } }
        }
        """;

    private const string FilterAnswer = """
        {
          "folded": {
            "nodes": [
              {
                "name": "Bremberg calls the election fraudulent",
                "evidence": [
                  { "exact": "\"Belarus's\u00a0August 9 presidential elections were fraudulent", "start": 2728, "end": 2786 },
                  { "exact": "U.S. Ambassador Andrew Bremberg told the assembly via video call", "start": 2908, "end": 2972 }
                ]
              }
            ]
          },
          "plain": { "totalCount": 0 },
          "exact": { "nodes": [{ "name": "Bremberg calls the election fraudulent" }] }
        }
        """;

    private const string QuotesQuestion = """
        {
          statements(where: { quotes: { some: { contains: "\u00a0" } } }) {
            totalCount
            nodes { name quotes documents { nodes { id } } }
          }
        }
        """;

    private const string QuotesAnswer = """
        {
          "statements": {
            "totalCount": 10,
            "nodes": [
              {
                "name": "Talerchyk is one of the defectors",
                "quotes": ["Aleh\u00a0Talerchyk, who resigned from the Prosecutor General’s Workplace, is 1 of the defectors."],
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "Lukashenko depends on Russia and security forces",
                "quotes": [
                  "To preserve his grip on electricity, \u00a0Aleksandr Lukashenko, the 26-year president of Belarus who fraudulently claimed victory in the country’s Aug. 9 presidential election, depends on two things: aid from Russia and backing from Belarus’ impressive protection companies."
                ],
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "Members of security forces must decide now",
                "quotes": [
                  "Associates of the safety forces want to recognize that a single working day there will be a significant investigation of who did what—and they require to decide now no matter if they want to be amid those being investigated or those carrying out the\u00a0investigation."
                ],
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "Bremberg calls the election fraudulent",
                "quotes": [
                  "\"Belarus's\u00a0August 9 presidential elections were fraudulent",
                  "U.S. Ambassador Andrew Bremberg told the assembly via video call"
                ],
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "name": "Diplomats slam arbitrary detentions and torture",
                "quotes": [
                  "Belarus faced harsh criticism at the UN on Monday, with diplomats slamming\u00a0arbitrary detentions and torture allegations in the response to months of protests against President Alexander Lukashenko."
                ],
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "name": "Investigate all acts of lawlessness",
                "quotes": [
                  "Kazachenok\u00a0calls for an investigation of “all acts of lawlessness, arbitrary justice, including in previous years, and the use of force and reprisals against civilians.”"
                ],
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "He cries over the stories of the tortured",
                "quotes": [
                  "I am a healthy adult man, who is crying in the evenings when I read\u00a0the stories of people who were tortured"
                ],
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Lukashenko refuses to step down",
                "quotes": ["Lukashenko emboldened by\u00a0Russia's backing has refused to step down"],
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "name": "Emboldened by Russia, Lukashenko refuses to go",
                "quotes": [
                  "Lukashenko emboldened by\u00a0Russia's backing has refused to step down despite persistent mass gatherings of Belarusians demanding he resign and hand power to main opposition candidate Svetlana Tikhanovskaya"
                ],
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "name": "Russia backs Belarus against interference",
                "quotes": [
                  "received backing from\u00a0Russia\u00a0and others who said the international community should not interfere."
                ],
                "documents": { "nodes": [{ "id": "doc-002" }] }
              }
            ]
          }
        }
        """;

    private const string SearchQuestion = """
        {
          search(text: "emboldened by Russia's backing", kinds: [STATEMENT]) { nodes { ... on Statement { name quotes } } }
        }
        """;

    private const string SearchAnswer = """
        {
          "search": {
            "nodes": [
              {
                "name": "Emboldened by Russia, Lukashenko refuses to go",
                "quotes": [
                  "Lukashenko emboldened by\u00a0Russia's backing has refused to step down despite persistent mass gatherings of Belarusians demanding he resign and hand power to main opposition candidate Svetlana Tikhanovskaya"
                ]
              },
              {
                "name": "Lukashenko refuses to step down",
                "quotes": ["Lukashenko emboldened by\u00a0Russia's backing has refused to step down"]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task A_name_with_a_no_break_space_is_found_by_a_plain_one() => (await server.AskAsync(NameQuestion)).ShouldBe(NameAnswer);

    [Fact]
    public async Task A_filter_without_regard_to_case_reads_over_the_no_break_space_and_an_exact_one_does_not() =>
        (await server.AskAsync(FilterQuestion)).ShouldBe(FilterAnswer);

    [Fact]
    public async Task Every_statement_that_quotes_a_no_break_space_keeps_it() =>
        (await server.AskAsync(QuotesQuestion)).ShouldBe(QuotesAnswer);

    [Fact]
    public async Task Search_finds_words_across_a_no_break_space() => (await server.AskAsync(SearchQuestion)).ShouldBe(SearchAnswer);
}
