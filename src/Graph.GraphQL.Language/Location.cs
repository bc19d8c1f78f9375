namespace Graph.GraphQL.Language;

/// <summary>
/// The part of a source that a node was read from: UTF-16 offsets, [<see cref="Start"/>, <see cref="End"/>).
/// A node made by hand has none (<see cref="Source"/> is null).
/// </summary>
public readonly record struct Location(Source? Source, int Start, int End)
{
    public static Location None => default;

    public bool IsKnown => Source is not null;
}
