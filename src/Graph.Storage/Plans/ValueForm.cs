namespace Graph.Storage.Plans;

/// <summary>Which of the values that are kept for a property is meant.</summary>
public enum ValueForm
{
    /// <summary>The value itself; of a partial date its EDTF text; of an instant its milliseconds.</summary>
    Value,

    /// <summary>The sort key of a sortable string. Strings are ordered by it and never by their value.</summary>
    SortKey,

    /// <summary>
    /// The folded copy of a folded string, or of each item of a folded list. Whoever makes the plan folds what it is compared
    /// with (<see cref="Model.Text.TextFold.Fold"/>).
    /// </summary>
    Folded,

    /// <summary>The earliest moment of a partial date (<c>PartialDate.EarliestMoment</c>); null where it is open or unknown.</summary>
    Earliest,

    /// <summary>The latest moment of a partial date (<c>PartialDate.LatestMoment</c>); null where it is open or unknown.</summary>
    Latest,

    /// <summary>A partial date in the words of the text, where they differ.</summary>
    AsWritten,
}
