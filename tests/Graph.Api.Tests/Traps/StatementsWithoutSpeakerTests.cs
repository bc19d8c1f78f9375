using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Every statement has a speaker, but for those of which the text does not tell whose they are.</summary>
public sealed class StatementsWithoutSpeakerTests(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { speakers: { any: false } }) {
            totalCount
            nodes { id summary speech note within { id } evidence { exact start end document { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "totalCount": 4,
            "nodes": [
              {
                "id": "allegations-of-torture",
                "summary": "People are tortured and ill-treated in Belarus.",
                "speech": "MENTIONED",
                "note": "The text does not say who makes the allegations.",
                "within": { "id": "representatives-urge-investigations" },
                "evidence": [
                  { "exact": "all allegations of torture and ill-treatment", "start": 697, "end": 741, "document": { "id": "doc-002" } },
                  { "exact": "all allegations of such abuse", "start": 3169, "end": 3198, "document": { "id": "doc-002" } }
                ]
              },
              {
                "id": "calls-for-strikes",
                "summary": "People should strike and not comply with the laws.",
                "speech": "MENTIONED",
                "note": "Who calls, and upon whom, the text does not say.",
                "within": { "id": "kazakevich-names-signs-of-color-revolution" },
                "evidence": [
                  {
                    "exact": "calls for strikes, non-compliance with laws",
                    "start": 1825,
                    "end": 1868,
                    "document": { "id": "doc-000" }
                  }
                ]
              },
              {
                "id": "claims-rights-not-respected",
                "summary": "Human rights and freedoms are not respected in Belarus.",
                "speech": "INDIRECT",
                "note": "Who makes the numerous claims is not stated.",
                "within": { "id": "kazakevich-denies-rights-claims" },
                "evidence": [
                  {
                    "exact": "numerous claims that human rights and freedoms are not respected in Belarus",
                    "start": 915,
                    "end": 990,
                    "document": { "id": "doc-000" }
                  }
                ]
              },
              {
                "id": "information-on-abuses",
                "summary": "Peaceful protests are cracked down upon; people are arrested arbitrarily, disappear, are met with disproportionate force, are tortured and ill-treated, suffer sexual and other violence and are persecuted politically.",
                "speech": "MENTIONED",
                "note": "Whose information it is, the text does not say.",
                "within": { "id": "kazakevich-accuses-false-information" },
                "evidence": [
                  {
                    "exact": "information about the ongoing crackdowns on peaceful protests in the country, arbitrary arrests and detentions, cases of forced and unknown disappearance, illegal and disproportionate use of force by law enforcement agencies, torture and ill-treatment of detainees, the use of sexual and other forms of violence, and political persecution",
                    "start": 1160,
                    "end": 1498,
                    "document": { "id": "doc-000" }
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task A_statement_has_no_speaker_only_where_the_text_does_not_tell() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
