using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;
using Graph.Storage.Changes;
using Graph.Testing;

namespace Graph.Api.Tests.Clients;

/// <summary>Clients that people use, from npm, against the server over the seeded store. The programs are in `npm`.</summary>
public sealed class ClientTests(ClientTests.Server server) : IClassFixture<ClientTests.Server>
{
    private const string NoPeeple = """["Cannot query field \"peeple\" on type \"Query\". Did you mean \"people\"?"]""";
    private const string Heard = """{"changes":{"note":"heard-0","facts":[{"id":"heard-0","kind":"PERSON","operation":"CREATED"}]}}""";
    private static int _written;

    [Fact]
    public async Task GraphQL_ws_queries_subscribes_and_is_told_the_close_code()
    {
        await using var program = (await Npm.RequireClientsAsync()).Start("graphql-ws.mjs", server.Api.SocketUrl, Server.Key);

        (await program.ReadLineAsync()).ShouldBe("""[{"data":{"person":null}}]""");
        (await program.ReadLineAsync()).ShouldBe("""[{"data":{"a1":"Query"}},{"data":{"a2":"Query"}},{"data":{"a3":"Query"}}]""");
        (await program.ReadLineAsync()).ShouldBe(NoPeeple);
        await HearAsync(program, server.Api, $$$"""{"data":{{{Heard}}}}""");
        (await program.ReadLineAsync()).ShouldBe("""{"code":4403,"reason":"Forbidden","isForbidden":true}""");
        await program.ReadToEndAsync();
    }

    [Theory]
    [InlineData("distinct")]
    [InlineData("single")]
    public async Task GraphQL_sse_queries_and_subscribes_in_both_modes(string mode)
    {
        await using var program = (await Npm.RequireClientsAsync()).Start("graphql-sse.mjs", server.Open.Url, mode);

        (await program.ReadLineAsync()).ShouldBe("""[{"data":{"person":null}}]""");
        (await program.ReadLineAsync()).ShouldBe("""[{"data":{"a1":"Query"}},{"data":{"a2":"Query"}},{"data":{"a3":"Query"}}]""");
        (await program.ReadLineAsync()).ShouldBe($"[{NoPeeple}]");
        await HearAsync(program, server.Open, $$$"""{"data":{{{Heard}}}}""");
        await program.ReadToEndAsync();
    }

    [Fact]
    public async Task Apollo_Client_queries_keeps_nodes_by_id_and_subscribes()
    {
        await using var program = (await Npm.RequireClientsAsync()).Start("apollo.mjs", server.Open.Url, server.Open.SocketUrl);

        var data = await program.ReadLineAsync();
        var people = JsonNode.Parse(data)!["people"]!["nodes"]!.AsArray();
        people.Count.ShouldBe(2);
        data.ShouldStartWith("""{"people":{"__typename":"PeopleConnection","nodes":[{"__typename":"Person","id":""");
        (await program.ReadLineAsync()).ShouldBe(
            JsonSerializer.Serialize(people.Select(each => $"Person:{each!["id"]}").Order(StringComparer.Ordinal))
        );
        (await program.ReadLineAsync()).ShouldBe(people[0]!["name"]!.ToJsonString());
        (await program.ReadLineAsync()).ShouldBe("0");
        (await program.ReadLineAsync()).ShouldBe(NoPeeple);
        await HearAsync(
            program,
            server.Open,
            """{"changes":{"__typename":"Change","note":"heard-0","facts":[{"__typename":"FactChange","id":"heard-0","kind":"PERSON","operation":"CREATED"}]}}"""
        );
        await program.ReadToEndAsync();
    }

    [Theory]
    [InlineData("post")]
    [InlineData("get")]
    public async Task Urql_queries_caches_and_subscribes(string method)
    {
        await using var program = (await Npm.RequireClientsAsync()).Start("urql.mjs", server.Open.Url, server.Open.SocketUrl, method);

        (await program.ReadLineAsync()).ShouldStartWith("""{"person":{"__typename":"Person","id":"gennady-kazakevich","name":"G""");
        (await program.ReadLineAsync()).ShouldBe("\"hit\"");
        (await program.ReadLineAsync()).ShouldBe("""["application/graphql-response+json; charset=utf-8"]""");
        (await program.ReadLineAsync()).ShouldBe(NoPeeple);
        await HearAsync(program, server.Open, Heard);
        await program.ReadToEndAsync();
    }

    [Fact]
    public async Task GraphQL_request_queries_and_batches()
    {
        await using var program = (await Npm.RequireClientsAsync()).Start("graphql-request.mjs", server.Api.Url, Server.Key);

        var person = await program.ReadLineAsync();
        person.ShouldStartWith("""{"person":{"id":"gennady-kazakevich","name":"G""");
        (await program.ReadLineAsync()).ShouldBe($$$"""[{"data":{{{person}}}},{"data":{"__typename":"Query"}}]""");
        (await program.ReadLineAsync()).ShouldBe($"[true,400,{NoPeeple[1..]}");
        (await program.ReadLineAsync()).ShouldBe("""[401,"AUTH_NOT_AUTHENTICATED"]""");
        await program.ReadToEndAsync();
    }

    [Fact]
    public async Task GraphQL_codegen_generates_types_that_the_compiler_accepts()
    {
        var types = await (await Npm.RequireClientsAsync()).RunAsync("codegen.mjs", server.Open.Url);

        types.ShouldContain("export type Person = ");
        types.ShouldContain("export type PersonFilterInput = {");
        types.ShouldContain("export enum SpeechAct {");
        types.ShouldContain("export type PeopleQuery = ");
        types.ShouldContain("export type ChangesSubscription = ");
    }

    // Writes a person once the client listens, and waits until it hears of it; heard-0 stands for the person's id.
    private static async Task HearAsync(NodeProgram program, ApiServer api, string expected)
    {
        (await program.ReadLineAsync()).ShouldBe("\"listening\"");
        var id = $"heard-{Interlocked.Increment(ref _written)}";
        await api.Store.ApplyAsync(new GraphChange { Note = id, Nodes = [new NodeWrite(id, "Person", new PropertyValues(("name", id)))] });
        (await program.ReadLineAsync()).ShouldBe(expected.Replace("heard-0", id, StringComparison.Ordinal));
    }

    public sealed class Server(SharedServer shared) : IAsyncLifetime
    {
        public const string Key = "open-sesame";
        private ApiServer? _keyed;
        private ApiServer? _open;

        public ApiServer Api => _keyed!;

        public ApiServer Open => _open!;

        public ValueTask InitializeAsync()
        {
            _keyed = ApiServer.Start(shared.Seeded, ("Graph:ReadKey", Key));
            _open = ApiServer.Start(shared.Seeded);
            return ValueTask.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            if (_keyed is not null)
                await _keyed.DisposeAsync();
            if (_open is not null)
                await _open.DisposeAsync();
        }
    }
}
