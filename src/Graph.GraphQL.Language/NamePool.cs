namespace Graph.GraphQL.Language;

/// <summary>
/// Reuses the strings of frequent names. It is a fixed table per thread in which later names replace earlier ones, so no
/// document can make it grow.
/// </summary>
internal static class NamePool
{
    private const int Size = 1024;
    private const int LongestKept = 40;

    [ThreadStatic]
    private static string?[]? _table;

    public static string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestKept)
            return name.ToString();
        var entries = _table ??= new string?[Size];
        ref var entry = ref entries[Hash(name) & (Size - 1)];
        if (entry is not null && name.SequenceEqual(entry))
            return entry;
        return entry = name.ToString();
    }

    private static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
