using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Clients;

/// <summary>The product's schema has no mutations yet, so the clients are put to one of the tests' own, behind the product's endpoints.</summary>
public sealed class MutationTests(ApiStore api) : IClassFixture<ApiStore>
{
    [Theory]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("graphql-request")]
    [InlineData("graphql-ws")]
    public async Task Clients_write_and_see_what_they_wrote(string client)
    {
        var npm = await Npm.RequireClientsAsync();
        await using var server = await MutationServer.StartAsync(api.Store);

        var output = await npm.RunAsync("mutations.mjs", client, server.Url);

        output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe([
                """[["note-1","first"],["note-2","second"]]""",
                """["note-1","renamed"]""",
                "There is no note 'note-9'.",
                """[["note-1","renamed"],["note-2","second"]]""",
            ]);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused()
    {
        await using var server = await MutationServer.StartAsync(api.Store);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            server.Url + "?query=" + Uri.EscapeDataString("""mutation { addNote(note: { title: "no" }) { id } }""")
        );

        var answer = await client.AnswerAsync(request);

        answer.Status.ShouldBe(System.Net.HttpStatusCode.MethodNotAllowed);
        (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, server.Url + "?query={notes{id}}"))).ShouldBe(
            """{ "notes": [] }"""
        );
    }
}
