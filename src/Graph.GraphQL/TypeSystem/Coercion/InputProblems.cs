using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Collects the problems of one input value while it is traversed, and tracks the current position.</summary>
internal sealed class InputProblems
{
    /// <summary>As in graphql-js: further messages would not help a client with this many errors.</summary>
    public const int Most = 50;

    private readonly List<PathSegment> _path = [];

    public List<InputProblem> Found { get; } = [];

    /// <summary>Whether there are more problems than are reported, so that the traversal may stop.</summary>
    public bool IsFull => Found.Count > Most;

    public void Enter(PathSegment segment) => _path.Add(segment);

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    public void Add(string message, AstNode? node = null) => Found.Add(new InputProblem(message, node, [.. _path]));

    public void AddOneOf(InputObjectType type, AstNode? node = null) =>
        Add(
            $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that "
                + $"field must be non-null.",
            node
        );

    public void AddUnknownField(InputObjectType type, string name, string found, AstNode? node = null)
    {
        var suggestion = Suggestions.DidYouMean(name, type.Fields.Names);
        Add(
            $"Expected value of type \"{type}\" not to include unknown field \"{Excerpt.Of(name)}\""
                + (suggestion.Length > 0 ? $".{suggestion} Found: {found}." : $", found: {found}."),
            node
        );
    }
}
