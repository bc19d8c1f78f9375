using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Null flags of columns; an absent array means that no flag is set.</summary>
internal static class Flags
{
    public static bool[]? Select(bool[]? flags, ReadOnlySpan<int> rows)
    {
        if (flags is null)
            return null;
        var selected = new bool[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = flags[rows[i]];
        return selected;
    }
}
