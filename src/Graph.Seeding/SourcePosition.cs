namespace Graph.Seeding;

/// <summary>A position in a file.</summary>
/// <param name="File">The file's path as given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public readonly record struct SourcePosition(string File, int Line, int Column) : IComparable<SourcePosition>
{
    /// <summary>By file, line and column.</summary>
    public int CompareTo(SourcePosition other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0)
            order = Line.CompareTo(other.Line);
        return order == 0 ? Column.CompareTo(other.Column) : order;
    }

    /// <summary><c>file:line:column</c>, which editors and terminals recognize.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(SourcePosition left, SourcePosition right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(SourcePosition left, SourcePosition right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(SourcePosition left, SourcePosition right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(SourcePosition left, SourcePosition right) => left.CompareTo(right) >= 0;
}
