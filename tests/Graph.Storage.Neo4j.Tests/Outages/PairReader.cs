using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Graph.Storage.Neo4j.Tests.Outages;

/// <summary>Asks the API for pairs without pause: each answer is right and whole, or an error with a code that says why.</summary>
internal sealed class PairReader(HttpClient http, PairWriter writer)
{
    private static readonly string[] Codes = ["STORE_UNAVAILABLE", "STORE_TIMEOUT", "STORE_OVERLOADED", "TIMEOUT"];

    private const string Question = """
        query ($a: ID!, $b: ID!, $c: ID!, $d: ID!) {
          a: person(id: $a) { id name } b: person(id: $b) { id name }
          c: person(id: $c) { id name } d: person(id: $d) { id name }
          people(where: { name: { startsWith: "Pair " } }, first: 1) { totalCount }
        }
        """;

    /// <summary>How many answers there were of each kind: <c>whole</c>, or the code of an error.</summary>
    public ConcurrentDictionary<string, int> Answers { get; } = new();

    /// <summary>What was wrong.</summary>
    public ConcurrentBag<string> Wrong { get; } = [];

    public async Task ReadAsync(int seed, CancellationToken stopping)
    {
        var random = new Random(seed);
        while (!stopping.IsCancellationRequested)
        {
            var known = writer.Applied;
            await AskAsync(known == 0 ? 0 : random.Next(1, known + 1), known);
            await Task.Delay(10, CancellationToken.None);
        }
    }

    // One pair that must be there, and the one that is perhaps being written.
    private async Task AskAsync(int old, int known)
    {
        var variables = new
        {
            a = PairWriter.Id(old, 'a'),
            b = PairWriter.Id(old, 'b'),
            c = PairWriter.Id(known + 1, 'a'),
            d = PairWriter.Id(known + 1, 'b'),
        };
        using var response = await http.PostAsJsonAsync("/graphql", new { query = Question, variables });
        var text = await response.Content.ReadAsStringAsync();
        var answer = JsonNode.Parse(text)!;
        if (answer["errors"] is JsonArray errors)
        {
            foreach (var code in errors.Select(error => (string?)error!["extensions"]?["code"] ?? "no code").Distinct())
            {
                Answers.AddOrUpdate(code, 1, (_, count) => count + 1);
                if (!Codes.Contains(code))
                    Wrong.Add(text);
            }

            return;
        }

        Answers.AddOrUpdate("whole", 1, (_, count) => count + 1);
        if (!IsRight(answer["data"]!, old, known))
            Wrong.Add($"known {known}: {text}");
    }

    private static bool IsRight(JsonNode data, int old, int known)
    {
        var (a, b, c, d) = (Name(data["a"]), Name(data["b"]), Name(data["c"]), Name(data["d"]));
        var isOldThere = old == 0 || (a == PairWriter.Name(old) && b == a);
        var count = (int)data["people"]!["totalCount"]!;
        return isOldThere && c == d && (c is null || c == PairWriter.Name(known + 1)) && count % 2 == 0 && count >= known * 2;
    }

    private static string? Name(JsonNode? person) => (string?)person?["name"];
}
