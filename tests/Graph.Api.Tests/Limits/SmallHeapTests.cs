using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Limits;

/// <summary>
/// The real program with a heap of 768 MiB, asked for as much as requests can ask for: it stays, answers others, and says all
/// the while that it lives.
/// </summary>
public sealed class SmallHeapTests(SharedServer shared) : IDisposable
{
    private const int AtOnce = 4;
    private const long MostMemory = 1_100L * 1024 * 1024;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(0.4);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_survives_what_asks_for_much_and_answers_others()
    {
        shared.Seeded.CopyTo(_folder.Path);
        await using var server = await ServerProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["DOTNET_GCHeapHardLimit"] = "0x30000000",
                ["Graph__Data"] = _folder.Path,
                ["Graph__SeedAtStart"] = "false",
            }
        );
        using var client = new HttpClient { BaseAddress = server.Address };
        using var attackers = new HttpClient { BaseAddress = server.Address };
        using var over = new CancellationTokenSource();
        var living = LiveAsync(client, server, over.Token);

        foreach (var (name, attack) in Attacks())
        {
            await AttackAsync(attackers, attack);
            server.HasEnded.ShouldBeFalse(name);
            (await client.AskAsync("{ people(first: 1) { totalCount } }")).Data.ShouldNotBeNull(name);
        }

        using (await ReadNothingAsync(server.Address))
        {
            (await client.AskAsync("{ people(first: 1) { totalCount } }")).Data.ShouldNotBeNull(
                "others read nothing of what they asked for"
            );
        }

        await over.CancelAsync();
        (await living).ShouldBeInRange(1, MostMemory);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<(string Name, Func<int, HttpRequestMessage> Request)> Attacks()
    {
        var objects = string.Concat(Enumerable.Repeat("{} ", 9_900));
        var leaves = Ask(Aliases(100, "exact"), "{ evidences(first: 500) { nodes { ... } } }");
        var schema = "{ __schema { ... } }".Replace(
            "...",
            Aliases(10, "types { name description fields { name description args { name type { name } } } }"),
            StringComparison.Ordinal
        );
        var ids = Enumerable.Range(0, 5_000).Select(i => $"id-{i}").ToArray();
        var branches = string.Concat(Enumerable.Repeat("{ id: { in: $ids } } ", 490));
        yield return ("documents", n => Post(new { query = $"{{ b{n}: people(where: {{ or: [{objects}] }}) {{ nodes {{ id }} }} }}" }));
        yield return (
            "remembered documents",
            n => Post(new { query = $"{{ b{n}: people(first: 1, where: {{ or: [{objects[..1_400]}] }}) {{ nodes {{ id }} }} }}" })
        );
        yield return ("persisted queries", n => Persisted($"{{ a{n}: __typename }}"));
        yield return ("values of leaves", Same(new { query = leaves }));
        yield return ("introspection", Same(new { query = schema }));
        yield return ("batches", Same(Enumerable.Repeat(new { query = schema }, 10)));
        yield return (
            "values of filters",
            Same(
                new { query = $"query ($ids: [ID!]) {{ people(where: {{ or: [{branches}] }}) {{ totalCount }} }}", variables = new { ids } }
            )
        );
        yield return (
            "variables",
            Same(
                new
                {
                    query = "query ($w: [PersonFilterInput!]) { people(where: { or: $w }) { totalCount } }",
                    variables = new { w = Enumerable.Repeat(new { }, 340_000) },
                }
            )
        );
        yield return (
            "long names",
            Same(new { query = $"{{ evidences(first: 500) {{ nodes {{ {new string('x', 900_000)}: exact }} }} }}" })
        );
    }

    private static string Aliases(int count, string field) => string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: {field} "));

    private static string Ask(string fields, string query) => query.Replace("...", fields, StringComparison.Ordinal);

    private static HttpRequestMessage Persisted(string query) =>
        Post(
            new
            {
                query,
                extensions = new
                {
                    persistedQuery = new
                    {
                        version = 1,
                        sha256Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))),
                    },
                },
            }
        );

    private static HttpRequestMessage Post(object body) => Post(JsonSerializer.SerializeToUtf8Bytes(body));

    private static HttpRequestMessage Post(byte[] body) =>
        new(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };

    // The same each time, so that the test itself has little to do.
    private static Func<int, HttpRequestMessage> Same(object body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
        return _ => Post(bytes);
    }

    private static async Task AttackAsync(HttpClient client, Func<int, HttpRequestMessage> attack)
    {
        using var end = new CancellationTokenSource(Each);
        var count = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (!end.IsCancellationRequested)
                        {
                            using var request = attack(Interlocked.Increment(ref count));
                            using var response = await client.SendAsync(request);
                        }
                    })
                )
        );
    }

    // Connections that ask for much and take nothing of the answer.
    private static async Task<Connections> ReadNothingAsync(Uri address)
    {
        var body = $$"""{"query":"{ evidences(first: 500) { nodes { {{Aliases(100, "exact")}} } } }"}""";
        var text = Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
        var connections = new Connections();
        for (var i = 0; i < 20; i++)
        {
            var each = new TcpClient { ReceiveBufferSize = 4_096 };
            connections.All.Add(each);
            await each.ConnectAsync(address.Host, address.Port);
            await each.GetStream().WriteAsync(text);
        }

        return connections;
    }

    // The most memory that was seen until it is over. Each answer must come, and soon; how soon is not for a test to say that runs beside others.
    private static async Task<long> LiveAsync(HttpClient client, ServerProcess server, CancellationToken over)
    {
        var most = 0L;
        while (!over.IsCancellationRequested)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            (await client.GetStringAsync("/health/live", patience.Token)).ShouldBe("alive");
            most = Math.Max(most, server.Memory);
            await Task.Delay(50, CancellationToken.None);
        }

        return most;
    }

    private sealed class Connections : IDisposable
    {
        public List<TcpClient> All { get; } = [];

        public void Dispose() => All.ForEach(each => each.Dispose());
    }
}
