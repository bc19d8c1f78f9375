namespace Graph.Storage.Sqlite.Search;

/// <summary>
/// Row ids of the full-text tables: a group (a kind, a stored part) in the high bits and a fact's number in the low ones, so
/// that the rows of a group are a range, which FTS5 skips to.
/// </summary>
internal static class RowIds
{
    private const int FactBits = 40;

    public static long Of(int group, long fact) => ((long)group << FactBits) | fact;

    /// <summary>The bits of a row id that are the fact's number.</summary>
    public const long FactMask = (1L << FactBits) - 1;

    public static long Fact(long rowId) => rowId & FactMask;

    /// <summary>The minimum row id of a group.</summary>
    public static long First(int group) => Of(group, 0);

    /// <summary>The maximum row id of a group.</summary>
    public static long Last(int group) => Of(group + 1, 0) - 1;
}
