using System.Collections.Immutable;
using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Errors;

/// <summary>
/// A fault of a request: what is wrong, where in the document, and where in the response
/// (https://spec.graphql.org/September2025/#sec-Errors). A value, not an exception; immutable.
/// </summary>
public sealed class GraphQLError
{
    // Messages name things of the document: a name of a megabyte in each of a hundred errors is a hundred megabytes.
    private const int MaxMessageLength = 2_000;

    private readonly Source? _source;
    private readonly ImmutableArray<int> _positions;
    private ImmutableArray<SourceLocation> _locations;

    /// <param name="message">A sentence for the developer of the client.</param>
    /// <param name="nodes">The nodes at fault; those that know where they come from give the locations.</param>
    /// <param name="path">The way to the field of the response, or nothing (default) for an error of the whole request.</param>
    /// <param name="extensions">Further facts under a key each; <c>code</c> is what a program reads.</param>
    /// <param name="originalException">What a resolver threw. For logs: never sent to a client.</param>
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

    /// <summary>The syntax nodes at fault; empty when there is none to name.</summary>
    public ImmutableArray<AstNode> Nodes { get; }

    /// <summary>The document at fault, when it is known.</summary>
    public Source? Source => _source ?? FirstKnownSource();

    /// <summary>Where the error lies in the document; empty when it belongs to no place in it.</summary>
    public ImmutableArray<SourceLocation> Locations
    {
        get
        {
            if (_locations.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _locations, FindLocations());
            return _locations;
        }
    }

    /// <summary>The way to the field of the response; default (not empty) for an error of the whole request.</summary>
    public ImmutableArray<PathSegment> Path { get; }

    /// <summary>Further facts under a key each; <c>code</c> is what a program reads. Null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>What a resolver threw. For logs: never sent to a client.</summary>
    public Exception? OriginalException { get; }

    /// <summary>An error at a UTF-16 offset of a source, where there is no node to name.</summary>
    public static GraphQLError At(Source source, int position, string message) =>
        new(message, default, source, [position], default, null, null);

    /// <summary>The same error at another path of the response.</summary>
    public GraphQLError WithPath(ImmutableArray<PathSegment> path) =>
        new(Message, Nodes, _source, _positions, path, Extensions, OriginalException);

    /// <summary>The same error at other nodes of a document, which then give its locations.</summary>
    public GraphQLError WithNodes(ImmutableArray<AstNode> nodes) => new(Message, nodes, null, default, Path, Extensions, OriginalException);

    /// <summary>The same error with other extensions in place of its own.</summary>
    public GraphQLError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) =>
        new(Message, Nodes, _source, _positions, Path, extensions, OriginalException);

    /// <summary>The message, followed by each place in its lines of the document.</summary>
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
