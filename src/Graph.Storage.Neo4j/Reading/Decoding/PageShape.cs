using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// What is fetched beside a page's rows so that its facts are exact (<see cref="PageMetadata"/> says what they mean). The page
/// ends at a place, at its size, or at the end of the set:
/// <list type="bullet">
/// <item>One row more than its size, or the total, says whether it ends at its size.</item>
/// <item>Else it ends at the place, if there is one, and what lies at the place or beyond it follows the page.</item>
/// <item>An empty page lies at the place where it starts: what lies beyond that follows it.</item>
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

    /// <summary>How many rows the page has at most; null: all.</summary>
    public int? Size { get; }

    public bool IsBackward { get; }
    public bool HasTotal { get; }
    public bool HasCursors { get; }
    public bool WantsNext { get; }
    public bool WantsPrevious { get; }

    /// <summary>One row more than the page has is fetched.</summary>
    public bool Probes { get; }

    /// <summary>The page is the first, or the last, and the total says whether there is more.</summary>
    public bool CountsByTotal { get; }

    /// <summary>It is fetched whether there is anything up to the place after which the page starts.</summary>
    public bool HasAtOrBeforeAfter { get; }

    /// <summary>It is fetched whether there is anything from the place before which the page ends.</summary>
    public bool HasAtOrAfterBefore { get; }

    /// <summary>It is fetched whether there is anything in the page's direction from the place where an empty page lies.</summary>
    public bool HasBeyondEmpty { get; }

    /// <summary>Nothing is fetched beside the rows.</summary>
    public bool IsBare => !HasTotal && !HasAtOrBeforeAfter && !HasAtOrAfterBefore && !HasBeyondEmpty;
}
