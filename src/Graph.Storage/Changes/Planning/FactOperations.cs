namespace Graph.Storage.Changes.Planning;

/// <summary>Derives the operation of a planned change from its two states.</summary>
internal static class FactOperations
{
    public static FactOperation Of(object? before, object? after, string? intoId) =>
        (before, after) switch
        {
            (_, null) => intoId is null ? FactOperation.Retracted : FactOperation.Merged,
            (null, _) => FactOperation.Created,
            _ => FactOperation.Updated,
        };
}
