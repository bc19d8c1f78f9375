using System.Text.Json;
using System.Text.RegularExpressions;

namespace Graph.Benchmarks.Peer.Shapes;

/// <summary>A kind of question, as each of the servers is asked it.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Ours">In this API's GraphQL.</param>
/// <param name="Peer">In the GraphQL of @neo4j/graphql.</param>
/// <param name="Cypher">In Cypher over this project's layout, as one would write it by hand.</param>
/// <param name="Questions">The questions, asked in turn.</param>
internal sealed partial record Shape(string Name, string Ours, string Peer, string Cypher, IReadOnlyList<Question> Questions)
{
    /// <summary>The answer is about one thing, where some servers give a list of one.</summary>
    public bool Single { get; init; }

    /// <summary>The peer takes seconds for it.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Whether the answers say anything that can be compared.</summary>
    public bool IsCompared { get; init; } = true;

    /// <summary>
    /// The peer is asked without an order, which costs it less: its pages, of these lengths, may hold other rows. Ours and
    /// those of the Cypher are always in an order.
    /// </summary>
    public IReadOnlySet<int>? UnorderedPages { get; init; }

    /// <summary>The order is by how well something matches, which each reckons in its own way: answers are compared without it.</summary>
    public bool IsRanked { get; init; }

    /// <summary>The peer is known to fail: it is asked once, last, for this long at most.</summary>
    public TimeSpan? PeerFailsWithin { get; init; }

    /// <summary>The bodies of the requests to this API.</summary>
    public IEnumerable<string> OurBodies() => Questions.Select(q => GraphQL(Ours, q));

    /// <summary>The bodies of the requests to the peer.</summary>
    public IEnumerable<string> PeerBodies() => Questions.Select(q => GraphQL(Peer, q));

    /// <summary>The bodies of the requests to the Query API.</summary>
    public IEnumerable<string> CypherBodies() =>
        Questions.Select(q =>
            JsonSerializer.Serialize(
                new
                {
                    statement = Cypher,
                    parameters = Named(Cypher, q),
                    accessMode = "READ",
                }
            )
        );

    private static string GraphQL(string text, Question question) =>
        JsonSerializer.Serialize(new { query = text, variables = Named(text, question) });

    private static Dictionary<string, object?> Named(string text, Question question)
    {
        var names = Variable().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return question.Values.Where(v => names.Contains(v.Name)).ToDictionary(v => v.Name, v => v.Value);
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Variable();
}
