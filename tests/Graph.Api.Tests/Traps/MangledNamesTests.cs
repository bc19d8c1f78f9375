using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>What the machine paraphrase made of names are aliases of the right actors, marked as mangled.</summary>
public sealed class MangledNamesTests(SharedServer server)
{
    private const string Question = """
        {
          mentions(where: { mangled: { eq: true }, form: { in: [NAME, OFFICE] } }, order: [{ text: ASC }], first: 100) {
            totalCount
            nodes { text form actor { name } certainty inference document { id } evidence { exact start end } }
          }
        }
        """;

    private const string Answer = """
        {
          "mentions": {
            "totalCount": 13,
            "nodes": [
              {
                "text": "Central District Office of Interior Affairs",
                "form": "NAME",
                "actor": { "name": "Central District Department of Internal Affairs of Minsk" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Central District Office of Interior Affairs", "start": 3525, "end": 3568 }]
              },
              {
                "text": "Chatham Home",
                "form": "NAME",
                "actor": { "name": "Chatham House" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Chatham Home", "start": 6689, "end": 6701 }]
              },
              {
                "text": "condition prosecutor’s office",
                "form": "NAME",
                "actor": { "name": "Prosecutor General's Office of Belarus" },
                "certainty": "INFERRED",
                "inference": "\"condition\" paraphrases \"state\"; the office of the state is that of the Prosecutor General.",
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "condition prosecutor’s office", "start": 4049, "end": 4078 }]
              },
              {
                "text": "Global Strategic Action Network for Protection",
                "form": "NAME",
                "actor": { "name": "Global Strategic Action Network for Protection" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Global Strategic Action Network for Protection", "start": 2915, "end": 2961 }]
              },
              {
                "text": "inner affairs companies",
                "form": "NAME",
                "actor": { "name": "Internal affairs bodies of Belarus" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "inner affairs companies", "start": 4005, "end": 4028 }]
              },
              {
                "text": "main personnel division",
                "form": "NAME",
                "actor": { "name": "Main personnel department of the Ministry of Internal Affairs" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "main personnel division", "start": 3200, "end": 3223 }]
              },
              {
                "text": "Ministry of Inner Affairs",
                "form": "NAME",
                "actor": { "name": "Ministry of Internal Affairs of Belarus" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Ministry of Inner Affairs", "start": 2763, "end": 2788 }]
              },
              {
                "text": "Ministry of Inside Affairs",
                "form": "NAME",
                "actor": { "name": "Ministry of Internal Affairs of Belarus" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [
                  { "exact": "Ministry of Inside Affairs", "start": 1040, "end": 1066 },
                  { "exact": "Ministry of Inside Affairs", "start": 3231, "end": 3257 }
                ]
              },
              {
                "text": "Most important Internal Affairs Directorate",
                "form": "NAME",
                "actor": { "name": "Main Internal Affairs Directorate of the city of Minsk" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Most important Internal Affairs Directorate", "start": 3404, "end": 3447 }]
              },
              {
                "text": "prison police",
                "form": "NAME",
                "actor": { "name": "Criminal police of Belarus" },
                "certainty": "INFERRED",
                "inference": "The paraphrase puts \"prison\" for \"criminal\" elsewhere too (\"prison proceedings\").",
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "prison police", "start": 4084, "end": 4097 }]
              },
              {
                "text": "Prosecutor General’s Workplace",
                "form": "NAME",
                "actor": { "name": "Prosecutor General's Office of Belarus" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Prosecutor General’s Workplace", "start": 4486, "end": 4516 }]
              },
              {
                "text": "Russian International Minister",
                "form": "OFFICE",
                "actor": { "name": "Sergei Lavrov" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "Russian International Minister", "start": 535, "end": 565 }]
              },
              {
                "text": "the respectable president of Belarus",
                "form": "OFFICE",
                "actor": { "name": "Svetlana Tikhanovskaya" },
                "certainty": "STATED",
                "inference": null,
                "document": { "id": "doc-004" },
                "evidence": [{ "exact": "the respectable president of Belarus", "start": 6359, "end": 6395 }]
              }
            ]
          }
        }
        """;

    private const string ElsewhereQuestion = """
        {
          mentions(where: { mangled: { eq: true }, not: { document: { id: { eq: "doc-004" } } } }) { totalCount }
        }
        """;

    private const string ElsewhereAnswer = """
        { "mentions": { "totalCount": 0 } }
        """;

    [Fact]
    public async Task Every_mangled_name_is_an_alias_of_the_right_actor() => (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task No_other_document_has_a_mangled_name() => (await server.AskAsync(ElsewhereQuestion)).ShouldBe(ElsewhereAnswer);
}
