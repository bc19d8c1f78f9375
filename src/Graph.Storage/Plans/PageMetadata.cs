namespace Graph.Storage.Plans;

/// <summary>
/// What is wanted to know about a page besides its rows. All are exact, and cost nothing when not asked.
/// </summary>
/// <remarks>
/// The page is the range [i, j) of the n rows of the whole ordered set, whatever <c>After</c> and <c>Before</c> cut off:
/// there is a previous page when i &gt; 0 and a next one when j &lt; n. Of an empty page i = j is the number of rows at or
/// before <c>After</c> (0 without it), or, when the last rows were asked for, the number of rows before <c>Before</c>
/// (n without it).
/// </remarks>
[Flags]
public enum PageMetadata
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>How many rows the set has, whatever the page.</summary>
    Total = 1,

    /// <summary>Whether rows follow the page.</summary>
    HasNext = 2,

    /// <summary>Whether rows precede the page.</summary>
    HasPrevious = 4,

    /// <summary>The <see cref="Keyset"/> of each row.</summary>
    Cursors = 8,
}
