using System.Collections.Immutable;
using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Errors;

/// <summary>
/// An error of a request: the problem, its location in the document, and its path in the response
/// (https://spec.graphql.org/September2025/#sec-Errors). A value, not an exception; immutable.
/// </summary>
public sealed class GraphQLError
{
    // Messages contain names from the document: a name of one megabyte in each of a hundred errors would be a hundred
    // megabytes.
    private const int MaxMessageLength = 2_000;

    private readonly Source? _source;
    private readonly ImmutableArray<int> _positions;
    private ImmutableArray<SourceLocation> _locations;

    /// <param name="message">A sentence for the developer of the client.</param>
    /// <param name="nodes">The nodes with the error; those with a source provide the locations.</param>
    /// <param name="path">The path to the field of the response, or nothing (default) for an error of the entire request.</param>
    /// <param name="extensions">Additional data by key; programs read <c>code</c>.</param>
    /// <param name="originalException">The exception of a resolver. For logs; never sent to a client.</param>
    public GraphQLError(
        string message,
        ImmutableArray<AstNode> nodes = default,
        ImmutableArray<PathSegment> path = default,
        IReadOnlyDictionary<string, object?>? extensions = null,
        Exception? originalException = null
    )
        : this(message, nodes, null, default, path, extensions, originalException) { }

    /// <summary>An error at one node, or at none.</summary>
    public GraphQLError(string message, AstNode? node)
        : this(message, node is null ? [] : [node]) { }

    private GraphQLError(
        string message,
        ImmutableArray<AstNode> nodes,
        Source? source,
        ImmutableArray<int> positions,
        ImmutableArray<PathSegment> path,
        IReadOnlyDictionary<string, object?>? extensions,
        Exception? originalException
    )
    {
        Message = message.Length <= MaxMessageLength ? message : Shortened(message);
        Nodes = nodes.IsDefault ? [] : nodes;
        _source = source;
        _positions = positions.IsDefault ? [] : positions;
        Path = path;
        Extensions = extensions;
        OriginalException = originalException;
    }

    /// <summary>A sentence for the developer of the client.</summary>
    public string Message { get; }

    /// <summary>The syntax nodes with the error; empty if there are none.</summary>
    public ImmutableArray<AstNode> Nodes { get; }

    /// <summary>The document with the error, if known.</summary>
    public Source? Source => _source ?? FirstKnownSource();

    /// <summary>The locations of the error in the document; empty if it has none.</summary>
    public ImmutableArray<SourceLocation> Locations
    {
        get
        {
            if (_locations.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _locations, FindLocations());
            return _locations;
        }
    }

    /// <summary>The path to the field of the response; default (not empty) for an error of the entire request.</summary>
    public ImmutableArray<PathSegment> Path { get; }

    /// <summary>Additional data by key; programs read <c>code</c>. Null if there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception of a resolver. For logs; never sent to a client.</summary>
    public Exception? OriginalException { get; }

    /// <summary>An error at a UTF-16 offset of a source, without a node.</summary>
    public static GraphQLError At(Source source, int position, string message) =>
        new(message, default, source, [position], default, null, null);

    /// <summary>The same error at another path of the response.</summary>
    public GraphQLError WithPath(ImmutableArray<PathSegment> path) =>
        new(Message, Nodes, _source, _positions, path, Extensions, OriginalException);

    /// <summary>The same error at other nodes of a document, which then give its locations.</summary>
    public GraphQLError WithNodes(ImmutableArray<AstNode> nodes) => new(Message, nodes, null, default, Path, Extensions, OriginalException);

    /// <summary>The same error with other extensions.</summary>
    public GraphQLError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) =>
        new(Message, Nodes, _source, _positions, Path, extensions, OriginalException);

    /// <summary>The message, followed by each location with its lines of the document.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Message);
        if (_source is not null)
        {
            foreach (var position in _positions)
                text.Append("\n\n").Append(LocationPrinter.Print(_source, _source.GetLocation(position)));
        }

        foreach (var node in Nodes)
        {
            if (node.Location.Source is { } source)
                text.Append("\n\n").Append(LocationPrinter.Print(source, source.GetLocation(node.Location.Start)));
        }

        return text.ToString();
    }

    // Never between the halves of a surrogate pair.
    private static string Shortened(string message) =>
        string.Concat(message.AsSpan(0, MaxMessageLength - (char.IsHighSurrogate(message[MaxMessageLength - 1]) ? 1 : 0)), "…");

    private Source? FirstKnownSource()
    {
        foreach (var node in Nodes)
        {
            if (node.Location.IsKnown)
                return node.Location.Source;
        }

        return null;
    }

    private ImmutableArray<SourceLocation> FindLocations()
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(Nodes.Length + _positions.Length);
        foreach (var position in _positions)
            locations.Add(_source!.GetLocation(position));
        foreach (var node in Nodes)
        {
            if (node.Location.Source is { } source)
                locations.Add(source.GetLocation(node.Location.Start));
        }

        return locations.DrainToImmutable();
    }
}
