namespace Graph.Seeding.Facts;

/// <summary>A position in an annotation file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record LinePosition(int Line, int Column)
{
    internal static LinePosition Of(SourcePosition position) => new(position.Line, position.Column);

    internal SourcePosition In(string file) => new(file, Line, Column);
}
