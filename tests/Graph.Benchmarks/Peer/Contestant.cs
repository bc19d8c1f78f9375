using System.Text;
using System.Text.Json.Nodes;
using Graph.Benchmarks.Peer.Answers;
using Graph.Benchmarks.Peer.Load;
using Graph.Benchmarks.Peer.Servers;
using Graph.Benchmarks.Peer.Shapes;

namespace Graph.Benchmarks.Peer;

/// <summary>A server with the language in which it is asked.</summary>
/// <param name="Server">The server.</param>
/// <param name="Bodies">The bodies of the requests of a shape.</param>
/// <param name="Plain">An answer of it in the form in which answers are compared.</param>
internal sealed record Contestant(Server Server, Func<Shape, IEnumerable<string>> Bodies, Contestant.PlainForm Plain)
{
    public delegate JsonNode? PlainForm(ReadOnlySpan<byte> body, bool single);

    /// <summary>It is @neo4j/graphql.</summary>
    public bool IsPeer { get; private init; }

    public static Contestant Ours(Server server) => new(server, shape => shape.OurBodies(), PlainAnswer.OfGraphQL);

    public static Contestant Peer(Server server) => new(server, shape => shape.PeerBodies(), PlainAnswer.OfGraphQL) { IsPeer = true };

    public static Contestant Cypher(Server server) => new(server, shape => shape.CypherBodies(), PlainAnswer.OfCypher);

    /// <summary>The requests of a shape, ready to be sent.</summary>
    public byte[][] Requests(Shape shape) => [.. Bodies(shape).Select(body => HttpConnection.Request(Server.Address, body))];

    /// <summary>The answers to some of a shape's questions.</summary>
    /// <exception cref="InvalidOperationException">An answer is none.</exception>
    public async Task<IReadOnlyList<JsonNode?>> AnswersAsync(Shape shape, int every, CancellationToken cancellation)
    {
        var answers = new List<JsonNode?>();
        using var connection = new HttpConnection(Server.Address);
        foreach (var request in Requests(shape).Where((_, i) => i % every == 0))
        {
            var answer = await connection.SendAsync(request, keepBody: true, cancellation);
            if (!answer.IsAnswer)
                throw new InvalidOperationException($"{Server.Name} answered {answer.Status}: {Encoding.UTF8.GetString(answer.Body)}");
            answers.Add(Plain(answer.Body, shape.Single));
        }

        return answers;
    }
}
