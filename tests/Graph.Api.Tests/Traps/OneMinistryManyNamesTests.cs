using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>One ministry, which four documents give nine names, is one node with all of them.</summary>
public sealed class OneMinistryManyNamesTests(SharedServer server)
{
    private const string Question = """
        {
          ministries(where: { aliases: { some: { containsInsensitive: "inter" } } }) {
            nodes {
              id
              name
              aliases
              documents { nodes { id } }
              mentions(order: [{ node: { text: ASC } }], first: 50) {
                totalCount
                nodes { text form mangled document { id } evidence { exact start end } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "ministries": {
            "nodes": [
              {
                "id": "mia-belarus",
                "name": "Ministry of Internal Affairs of Belarus",
                "aliases": [
                  "Belarus interior ministry",
                  "Ministry of Inner Affairs",
                  "Ministry of Inside Affairs",
                  "Ministry of Interior",
                  "Ministry of Interior Affairs",
                  "Ministry of Interior of the Republic of Belarus",
                  "Ministry of Internal Affairs of Belarus",
                  "Ministry of internal Affairs",
                  "MoI",
                  "interior ministry"
                ],
                "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-002" }, { "id": "doc-003" }, { "id": "doc-004" }] },
                "mentions": {
                  "totalCount": 15,
                  "nodes": [
                    {
                      "text": "Belarus interior ministry",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-002" },
                      "evidence": [{ "exact": "Belarus interior ministry", "start": 1225, "end": 1250 }]
                    },
                    {
                      "text": "greatest legislation enforcement agency",
                      "form": "DESCRIPTION",
                      "mangled": true,
                      "document": { "id": "doc-004" },
                      "evidence": [{ "exact": "greatest legislation enforcement agency", "start": 1084, "end": 1123 }]
                    },
                    {
                      "text": "interior ministry",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-002" },
                      "evidence": [{ "exact": "interior ministry", "start": 1233, "end": 1250 }]
                    },
                    {
                      "text": "Ministry of Inner Affairs",
                      "form": "NAME",
                      "mangled": true,
                      "document": { "id": "doc-004" },
                      "evidence": [{ "exact": "Ministry of Inner Affairs", "start": 2763, "end": 2788 }]
                    },
                    {
                      "text": "Ministry of Inside Affairs",
                      "form": "NAME",
                      "mangled": true,
                      "document": { "id": "doc-004" },
                      "evidence": [
                        { "exact": "Ministry of Inside Affairs", "start": 1040, "end": 1066 },
                        { "exact": "Ministry of Inside Affairs", "start": 3231, "end": 3257 }
                      ]
                    },
                    {
                      "text": "Ministry of Interior",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-003" },
                      "evidence": [
                        { "exact": "Ministry of Interior", "start": 882, "end": 902 },
                        { "exact": "Ministry of Interior", "start": 3630, "end": 3650 }
                      ]
                    },
                    {
                      "text": "Ministry of Interior Affairs",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-004" },
                      "evidence": [{ "exact": "Ministry of Interior Affairs", "start": 2266, "end": 2294 }]
                    },
                    {
                      "text": "Ministry of Interior of the Republic of Belarus",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-003" },
                      "evidence": [{ "exact": "Ministry of Interior of the Republic of Belarus", "start": 392, "end": 439 }]
                    },
                    {
                      "text": "Ministry of internal Affairs",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-000" },
                      "evidence": [
                        { "exact": "Ministry of internal Affairs", "start": 4, "end": 32 },
                        { "exact": "Ministry of internal Affairs", "start": 111, "end": 139 },
                        { "exact": "Ministry of internal Affairs", "start": 2450, "end": 2478 },
                        { "exact": "Ministry of internal Affairs", "start": 3361, "end": 3389 }
                      ]
                    },
                    {
                      "text": "Ministry of Internal Affairs of Belarus",
                      "form": "NAME",
                      "mangled": false,
                      "document": { "id": "doc-003" },
                      "evidence": [
                        { "exact": "Ministry of Internal Affairs of Belarus", "start": 61, "end": 100 },
                        { "exact": "Ministry of Internal Affairs of Belarus", "start": 230, "end": 269 }
                      ]
                    },
                    {
                      "text": "MoI",
                      "form": "SHORT",
                      "mangled": false,
                      "document": { "id": "doc-003" },
                      "evidence": [{ "exact": "MoI", "start": 1154, "end": 1157 }, { "exact": "MoI", "start": 2790, "end": 2793 }]
                    },
                    {
                      "text": "the Department",
                      "form": "DESCRIPTION",
                      "mangled": false,
                      "document": { "id": "doc-000" },
                      "evidence": [{ "exact": "the Department", "start": 677, "end": 691 }]
                    },
                    {
                      "text": "the government institution",
                      "form": "DESCRIPTION",
                      "mangled": false,
                      "document": { "id": "doc-003" },
                      "evidence": [{ "exact": "the government institution", "start": 1510, "end": 1536 }]
                    },
                    {
                      "text": "the Ministry",
                      "form": "DESCRIPTION",
                      "mangled": false,
                      "document": { "id": "doc-003" },
                      "evidence": [{ "exact": "the Ministry", "start": 3800, "end": 3812 }]
                    },
                    {
                      "text": "the ministry",
                      "form": "DESCRIPTION",
                      "mangled": false,
                      "document": { "id": "doc-004" },
                      "evidence": [{ "exact": "the ministry", "start": 2992, "end": 3004 }]
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Every_name_of_the_ministry_and_where_it_stands_is_on_the_one_node() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);

    [Theory]
    [InlineData("Ministry of internal Affairs", "mia-belarus")]
    [InlineData("Belarus interior ministry", "mia-belarus")]
    [InlineData("Ministry of Internal Affairs of Belarus", "mia-belarus")]
    [InlineData("Ministry of Interior of the Republic of Belarus", "mia-belarus")]
    [InlineData("Ministry of Interior", "mia-belarus")]
    [InlineData("MoI", "mia-belarus")]
    [InlineData("Ministry of Inside Affairs", "mia-belarus")]
    [InlineData("Ministry of Interior Affairs", "mia-belarus")]
    [InlineData("Ministry of Inner Affairs", "mia-belarus")]
    [InlineData("MFA", "mfa-belarus")]
    public async Task Each_name_leads_to_one_actor(string alias, string id) =>
        (
            await server.AskAsync(
                "query($alias: String!) { actors(where: { aliases: { some: { eq: $alias } } }) { nodes { id } } }",
                new { alias }
            )
        ).ShouldBe($$"""{ "actors": { "nodes": [{ "id": "{{id}}" }] } }""");
}
