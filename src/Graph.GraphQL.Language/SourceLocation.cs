namespace Graph.GraphQL.Language;

/// <summary>A location in a source: line and column, both from 1; columns count UTF-16 units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
