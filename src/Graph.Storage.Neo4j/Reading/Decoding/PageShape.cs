using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// The data that is fetched in addition to a page's rows, so that its metadata is exact (see <see cref="PageMetadata"/>). The
/// page ends at a position, at its size, or at the end of the set:
/// <list type="bullet">
/// <item>One row more than its size, or the total, shows whether it ends at its size.</item>
/// <item>Otherwise it ends at the position, if there is one, and rows at or beyond the position follow the page.</item>
/// <item>An empty page is at the position where it starts: rows beyond that follow it.</item>
/// </list>
/// </summary>
internal sealed class PageShape
{
    public PageShape(MatchPlan plan)
    {
        var (page, facts) = (plan.Page, plan.Metadata);
        Size = page.First ?? page.Last;
        IsBackward = page.Last is not null;
        HasTotal = facts.HasFlag(PageMetadata.Total);
        HasCursors = facts.HasFlag(PageMetadata.Cursors);
        WantsNext = facts.HasFlag(PageMetadata.HasNext);
        WantsPrevious = facts.HasFlag(PageMetadata.HasPrevious);
        var wantsBeyond = IsBackward ? WantsPrevious : WantsNext;
        var (start, end) = IsBackward ? (page.Before, page.After) : (page.After, page.Before);
        CountsByTotal = wantsBeyond && HasTotal && start is null && end is null;
        Probes = wantsBeyond && !CountsByTotal && Size is > 0;
        HasAtOrBeforeAfter = WantsPrevious && page.After is not null;
        HasAtOrAfterBefore = WantsNext && page.Before is not null;
        HasBeyondEmpty = wantsBeyond && !CountsByTotal && (Size == 0 || end is not null);
    }

    /// <summary>The maximum number of rows of the page; null for all.</summary>
    public int? Size { get; }

    public bool IsBackward { get; }
    public bool HasTotal { get; }
    public bool HasCursors { get; }
    public bool WantsNext { get; }
    public bool WantsPrevious { get; }

    /// <summary>Whether one row more than the page's size is fetched.</summary>
    public bool Probes { get; }

    /// <summary>Whether the page is the first, or the last, and the total shows whether there is more.</summary>
    public bool CountsByTotal { get; }

    /// <summary>Whether it is fetched if there is any row up to the position after which the page starts.</summary>
    public bool HasAtOrBeforeAfter { get; }

    /// <summary>Whether it is fetched if there is any row from the position before which the page ends.</summary>
    public bool HasAtOrAfterBefore { get; }

    /// <summary>Whether it is fetched if there is any row in the page's direction from the position of an empty page.</summary>
    public bool HasBeyondEmpty { get; }

    /// <summary>Whether nothing is fetched in addition to the rows.</summary>
    public bool IsBare => !HasTotal && !HasAtOrBeforeAfter && !HasAtOrAfterBefore && !HasBeyondEmpty;
}
