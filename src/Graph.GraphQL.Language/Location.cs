namespace Graph.GraphQL.Language;

/// <summary>
/// The part of a source from which a node was read: UTF-16 offsets, [<see cref="Start"/>, <see cref="End"/>). A node created in
/// code has none (<see cref="Source"/> is null).
/// </summary>
public readonly record struct Location(Source? Source, int Start, int End)
{
    /// <summary>The location of a node created in code.</summary>
    public static Location None => default;

    /// <summary>Whether there is a source.</summary>
    public bool IsKnown => Source is not null;
}
