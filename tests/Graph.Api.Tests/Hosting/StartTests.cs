using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Graph.Api.Tests.Clients;
using Graph.Api.Tests.Serving;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Api.Tests.Hosting;

/// <summary>The real program, started as users start it.</summary>
public sealed partial class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_first_start_seeds_and_the_second_finds_nothing_to_do()
    {
        await using (var first = await ServerProcess.StartAsync(Data()))
        {
            var documents = first.Lines.Where(line => line.StartsWith("  doc-", StringComparison.Ordinal)).ToList();
            documents.Count.ShouldBe(5);
            documents[0]
                .ShouldMatch(
                    @"^  doc-000  The Ministry of internal Affairs .*: \d+ actors, \d+ statements, .*\d+ relations, \d+ passages$"
                );
            first.Lines[5].ShouldMatch(@"^Seeded 5 documents in \d+\.\d s\.$");
            first.Lines.ShouldContain(line =>
                line.TrimStart().StartsWith($"{first.Address.ToString().TrimEnd('/')}/graphql ", StringComparison.Ordinal)
            );
            first.Lines[^1].ShouldBe($"The store is {_folder.File("data/graph.db")}. Ctrl-C stops the server.");
            using var client = new HttpClient { BaseAddress = first.Address };
            (await client.AskAsync("{ documents { totalCount } }")).ShouldBe("""{ "documents": { "totalCount": 5 } }""");
        }

        // It was ended without a chance to tidy up.
        await using var second = await ServerProcess.StartAsync(Data());
        second.Lines.ShouldContain("Nothing changed in 5 documents.");
        using var again = new HttpClient { BaseAddress = second.Address };
        (await again.AskAsync("{ documents { totalCount } }")).ShouldBe("""{ "documents": { "totalCount": 5 } }""");
    }

    [Fact]
    public async Task A_browser_gets_GraphiQL_with_all_that_it_needs()
    {
        await using var server = await StartSeededAsync();
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(ServerProcess.Binaries, "client")),
            "The web client was not built: install Node 20 or later from https://nodejs.org and build again."
        );
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html,*/*;q=0.8");

        var html = await client.GetStringAsync("/graphql");

        var assets = Assets().Matches(html).Select(match => match.Groups[1].Value).ToList();
        assets.ShouldContain(asset => asset.EndsWith(".js", StringComparison.Ordinal));
        assets.ShouldContain(asset => asset.EndsWith(".css", StringComparison.Ordinal));
        foreach (var asset in assets)
        {
            using var response = await client.GetAsync(asset);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
        }
    }

    [Fact]
    public async Task GraphiQL_answers_its_first_query_in_a_browser()
    {
        var browser = Npm.RequireBrowser();
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(ServerProcess.Binaries, "client")),
            "The web client was not built: install Node 20 or later from https://nodejs.org and build again."
        );
        var npm = await Npm.RequireAsync("Audits");
        await using var server = await StartSeededAsync();

        var output = await npm.RunAsync("graphiql.mjs", new Uri(server.Address, "/graphql").ToString(), browser, "graphiql.png");

        var seen = JsonNode.Parse(output)!;
        ((string)seen["title"]!).ShouldBe("Actor Graph: GraphiQL");
        ((string)seen["response"]!).ShouldContain("\"data\"");
        ((string)seen["response"]!).ShouldNotContain("\"errors\"");
        seen["problems"]!.ToJsonString().ShouldBe("[]");
        seen["foreign"]!.ToJsonString().ShouldBe("[]", "the page asks nobody but its own server");
    }

    [Fact]
    public async Task GraphiQL_shows_the_question_of_a_link()
    {
        var browser = Npm.RequireBrowser();
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(ServerProcess.Binaries, "client")),
            "The web client was not built: install Node 20 or later from https://nodejs.org and build again."
        );
        var npm = await Npm.RequireAsync("Audits");
        await using var server = await StartSeededAsync();
        const string query =
            "query Other { documents { totalCount } } query Asked($first: Int!) { people(first: $first) { nodes { id } } }";
        var link = $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString("""{"first":1}""")}&operationName=Asked";

        var output = await npm.RunAsync("graphiql.mjs", new Uri(server.Address, link).ToString(), browser, "graphiql-link.png");

        var seen = JsonNode.Parse(output)!;
        ((string)seen["response"]!).ShouldContain("\"people\"");
        ((string)seen["response"]!).ShouldNotContain("\"errors\"");
        seen["problems"]!.ToJsonString().ShouldBe("[]");
    }

    [Fact]
    public async Task A_seed_with_a_mistake_is_refused_with_its_place()
    {
        Directory.CreateDirectory(_folder.File("seed/documents"));
        Directory.CreateDirectory(_folder.File("seed/annotations"));
        await File.WriteAllTextAsync(_folder.File("seed/documents/a.txt"), "Anna spoke.");
        await File.WriteAllTextAsync(
            _folder.File("seed/annotations/a.yaml"),
            """
            document: { id: doc-a, file: a.txt, name: A, kind: NEWS_REPORT }
            people:
              - { id: anna, name: Anna, quote: Anna shouted }
            """
        );

        var (code, errors) = await ServerProcess.RefusalAsync(Data(("Graph__Seed", _folder.File("seed"))));

        code.ShouldBe(1);
        errors.ShouldContain("a.yaml:3");
        errors.ShouldContain("Anna shouted");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_start_withdraws_nothing_that_its_seed_lacks()
    {
        using var six = new SixthDocument.SixthSeed();
        await using (
            var store = SqliteGraphStore.Open(_folder.File("data/graph.db"), GraphModel.Load(SeededStore.Model), TimeProvider.System)
        )
        {
            await new Seeder(store).SeedAsync(six.Set);
        }

        await using var server = await ServerProcess.StartAsync(Data());

        server.Lines.ShouldContain(
            "The store also has 005-velmar-teachers.yaml, which the seed folder does not contain. Nothing is withdrawn; "
                + "to withdraw it, run graph seed --withdraw 005-velmar-teachers.yaml."
        );
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.AskAsync("{ documents { totalCount } }")).ShouldBe("""{ "documents": { "totalCount": 6 } }""");
    }

    [Fact]
    public async Task Trusted_documents_that_are_not_there_are_told()
    {
        var missing = await ServerProcess.RefusalAsync(Data(("Graph__TrustedDocuments", _folder.File("no-such-folder"))));
        var none = await ServerProcess.RefusalAsync(Data(("Graph__TrustedDocumentsOnly", "true")));

        missing.ShouldBe(
            (1, $"The folder of trusted documents does not exist: {_folder.File("no-such-folder")} (Graph__TrustedDocuments).")
        );
        none.ShouldBe(
            (1, "Graph__TrustedDocumentsOnly requires trusted documents, but there are none: set Graph__TrustedDocuments to their folder.")
        );
    }

    [Fact]
    public async Task A_model_with_a_mistake_is_refused_with_its_place()
    {
        Directory.CreateDirectory(_folder.File("model"));
        await File.WriteAllTextAsync(
            _folder.File("model/broken.graphql"),
            "type Person implements Actor @node @plural(value: \"people\") {\n  name: Strin!\n}\n"
        );

        var (code, errors) = await ServerProcess.RefusalAsync(Data(("Graph__Model", _folder.File("model"))));

        code.ShouldBe(1);
        errors.ShouldContain("broken.graphql");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_refused_by_its_name()
    {
        await File.WriteAllTextAsync(_folder.File("data"), "this is a file");

        var (code, errors) = await ServerProcess.RefusalAsync(Data());

        code.ShouldBe(1);
        errors.ShouldContain(_folder.File("data"));
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_by_its_name()
    {
        Directory.CreateDirectory(_folder.File("data"));
        await File.WriteAllTextAsync(_folder.File("data/graph.db"), string.Concat(Enumerable.Repeat("this is no database. ", 500)));

        var (code, errors) = await ServerProcess.RefusalAsync(Data());

        code.ShouldBe(1);
        errors.ShouldContain("graph.db");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_server_for_everybody_must_be_meant_to_be_one()
    {
        var (code, errors) = await ServerProcess.RefusalAsync(Data(("Graph__SeedAtStart", "false")), "http://0.0.0.0:0");

        code.ShouldBe(1);
        errors.ShouldMatch(
            @"^The server would listen on http://0\.0\.0\.0:[1-9]\d*, where others can reach it, but reads require no key\."
        );
        await using var open = await ServerProcess.StartAsync(
            Data(("Graph__SeedAtStart", "false"), ("Graph__Public", "true")),
            "http://0.0.0.0:0"
        );
        open.Lines.ShouldContain(line => line.StartsWith("Actor Graph is at", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", "Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0")]
    [InlineData("", "ASPNETCORE_HTTP_PORTS", "0")]
    [InlineData(null, "ASPNETCORE_HTTP_PORTS", "0")]
    [InlineData(null, "DOTNET_HTTP_PORTS", "0")]
    [InlineData("http://127.0.0.1:0;http://*:0", "Graph__ReadKey", "")]
    [InlineData("http://+:0", "Graph__ReadKey", "")]
    [InlineData("http://graph.example:0", "Graph__Public", "false")]
    public async Task However_the_server_is_told_to_listen_it_is_judged_by_where_it_does(string? urls, string name, string value)
    {
        var (code, errors) = await ServerProcess.RefusalAsync(Data(("Graph__SeedAtStart", "false"), (name, value)), urls);

        code.ShouldBe(1);
        errors.ShouldMatch(
            @"^The server would listen on http://(\[::\]|0\.0\.0\.0):[1-9]\d*, where others can reach it, but reads require no key\."
        );
        errors.ShouldContain("Graph__ReadKey");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_socket_of_the_file_system_needs_no_key_and_serves_any_host()
    {
        var socket = _folder.File("graph.sock");
        await using var server = await ServerProcess.StartAsync(Data(("Graph__SeedAtStart", "false")), $"http://unix:{socket}");
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, cancellation) =>
                {
                    var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                    await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellation);
                    return new NetworkStream(connection, ownsSocket: true);
                },
            }
        );

        (await client.GetStringAsync("http://graph.example.org/health/ready")).ShouldBe("ready");
    }

    [Fact]
    public async Task A_host_that_is_none_is_told()
    {
        var (code, errors) = await ServerProcess.RefusalAsync(Data(("Graph__Hosts", "https://graph.example.org")));

        code.ShouldBe(1);
        errors.ShouldStartWith("'https://graph.example.org' is not a host: Graph__Hosts expects names");
    }

    [Theory]
    [InlineData(
        "Graph__Limits__PageSize",
        "many",
        "http://127.0.0.1:0",
        "A setting is invalid. Failed to convert configuration value 'many' at 'Graph:Limits:PageSize'"
    )]
    [InlineData(
        "Graph__Public",
        "perhaps",
        "http://127.0.0.1:0",
        "A setting is invalid. Failed to convert configuration value 'perhaps' at 'Graph:Public'"
    )]
    [InlineData(
        "Graph__SeedAtStart",
        "false",
        "nonsense",
        "The server cannot listen: Invalid url: 'nonsense' Expected an address such as http://127.0.0.1:5000."
    )]
    [InlineData("Graph__Store", "neo", "http://127.0.0.1:0", "Graph__Store is 'neo': expected sqlite or neo4j.")]
    [InlineData("Graph__Sqlite__MaxConnections", "0", "http://127.0.0.1:0", "Graph__Sqlite__MaxConnections is 0: expected 1 or more.")]
    [InlineData("Graph__Sqlite__MaxWaiting", "-1", "http://127.0.0.1:0", "Graph__Sqlite__MaxWaiting is -1: expected 0 or more.")]
    [InlineData("Graph__Limits__PageSize", "0", "http://127.0.0.1:0", "Graph__Limits__PageSize is 0: expected 1 or more.")]
    [InlineData(
        "Graph__Limits__DefaultPageSize",
        "501",
        "http://127.0.0.1:0",
        "Graph__Limits__DefaultPageSize is 501: expected at most Graph__Limits__PageSize, which is 500."
    )]
    [InlineData(
        "Graph__Limits__RequestTime",
        "00:00:00",
        "http://127.0.0.1:0",
        "Graph__Limits__RequestTime is 00:00:00: expected a time up to a day, such as 00:00:30."
    )]
    [InlineData("Graph__Store", "neo4j", "http://127.0.0.1:0", "The address of Neo4j is missing: set Graph__Neo4j__Url")]
    public async Task A_setting_that_cannot_be_is_told_by_its_name(string name, string value, string urls, string message)
    {
        var (code, errors) = await ServerProcess.RefusalAsync(Data((name, value)), urls);

        code.ShouldBe(1);
        errors.ShouldStartWith(message);
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task All_settings_that_cannot_be_are_told_at_once()
    {
        var (code, errors) = await ServerProcess.RefusalAsync(Data(("Graph__Limits__Depth", "-1"), ("Graph__Sqlite__MaxSlow", "-2")));

        code.ShouldBe(1);
        errors.ShouldBe("Graph__Sqlite__MaxSlow is -2: expected 0 or more.\nGraph__Limits__Depth is -1: expected 1 or more.");
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told()
    {
        await using var first = await ServerProcess.StartAsync(Data(("Graph__SeedAtStart", "false")));

        var (code, errors) = await ServerProcess.RefusalAsync(
            Data(("Graph__SeedAtStart", "false"), ("Graph__Data", _folder.File("other"))),
            first.Address.ToString().TrimEnd('/')
        );

        code.ShouldBe(1);
        errors.ShouldStartWith("The server cannot listen:");
        errors.ShouldContain($"{first.Address.Port}");
    }

    public void Dispose() => _folder.Dispose();

    private Task<ServerProcess> StartSeededAsync() => ServerProcess.StartAsync(Data());

    private Dictionary<string, string> Data(params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string> { ["Graph__Data"] = _folder.File("data") };
        foreach (var (name, value) in settings)
            environment[name] = value;
        return environment;
    }

    [GeneratedRegex("(?:src|href)=\"(/graphiql/[^\"]+)\"")]
    private static partial Regex Assets();
}
