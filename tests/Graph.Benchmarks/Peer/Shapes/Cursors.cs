using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Benchmarks.Peer.Data;
using Graph.Benchmarks.Peer.Load;

namespace Graph.Benchmarks.Peer.Shapes;

/// <summary>
/// Places in the middle of organizations' members: cursors of this API, found by paging to them, and what they mean to the
/// others.
/// </summary>
internal sealed class Cursors(PeerFacts facts, Uri api)
{
    private const int Page = 500;
    private readonly Dictionary<(string, string), List<JsonNode>> _edges = [];

    /// <summary>Questions about the hundred members after a place near the middle.</summary>
    /// <param name="organizations">Of which organizations.</param>
    /// <param name="order">The order by name, or none for that by id.</param>
    public async Task<IReadOnlyList<Question>> MiddlesAsync(IEnumerable<string> organizations, string order)
    {
        var questions = new List<Question>();
        foreach (var (number, id) in organizations.Index())
        {
            var place = (facts.MembersOf(id) / 2) + (number % 50);
            var all = await EdgesAsync(id, order);
            var edge = all[place];
            var name = (string)edge["node"]!["name"]!;
            questions.Add(
                new(
                    ("id", id),
                    ("after", (string)edge["cursor"]!),
                    ("afterId", (string)edge["node"]!["id"]!),
                    ("afterKey", name.ToLowerInvariant()),
                    ("offset", Convert.ToBase64String(Encoding.ASCII.GetBytes($"arrayconnection:{place}")))
                )
            );
        }

        return questions;
    }

    // All up to those that are asked about.
    private async Task<List<JsonNode>> EdgesAsync(string id, string order)
    {
        if (_edges.TryGetValue((id, order), out var known))
            return known;
        var found = _edges[(id, order)] = [];
        using var connection = new HttpConnection(api);
        var query =
            $"query($id: ID!, $first: Int, $after: String) {{ organization(id: $id) {{ members(first: $first, after: $after{order}) {{ edges {{ cursor node {{ id name }} }} }} }} }}";
        while (found.Count < (facts.MembersOf(id) / 2) + 50)
        {
            var body = JsonSerializer.Serialize(
                new
                {
                    query,
                    variables = new
                    {
                        id,
                        first = Page,
                        after = (string?)found.LastOrDefault()?["cursor"],
                    },
                }
            );
            var answer = await connection.SendAsync(HttpConnection.Request(api, body), keepBody: true, CancellationToken.None);
            var page =
                JsonNode.Parse(answer.Body)!["data"]?["organization"]?["members"]?["edges"]?.AsArray()
                ?? throw new InvalidOperationException($"No cursors: {Encoding.UTF8.GetString(answer.Body)}");
            if (page.Count == 0)
                break;
            found.AddRange(page.Select(edge => edge!));
        }

        return found;
    }
}
