using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Takes the figures and groups of one place of a plan, parent after parent. One answer's; not thread-safe.</summary>
internal sealed class SummaryDecoder(SummaryShape shape)
{
    private readonly ColumnBuilder[] figures = [.. shape.Figures.Select(f => new ColumnBuilder(f.Type))];

    private readonly GroupDecoder[] groups = [.. shape.Groups.Select(g => new GroupDecoder(g))];

    /// <summary>Takes those of the next parent. The reader stands before them, and is left on their last token.</summary>
    public void Parent(ref Utf8JsonReader reader)
    {
        if (figures.Length > 0)
            Figures(ref reader);
        foreach (var group in groups)
            group.Parent(ref reader);
    }

    /// <summary>Adds a parent that has no rows.</summary>
    public void EmptyParent()
    {
        NoFigures();
        foreach (var group in groups)
            group.EmptyParent();
    }

    /// <summary>Gives what was taken to the builder of its set.</summary>
    public void Build(RowSetBuilder set)
    {
        set.Aggregates = [.. figures.Select(f => f.Build())];
        set.Groups = [.. groups.Select(g => g.Build())];
    }

    private void Figures(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Read();
        // Where a clause between gathers and answers, the server answers nothing of no rows.
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            NoFigures();
            return;
        }

        for (var i = 0; i < figures.Length; i++)
        {
            reader.Read();
            FigureDecoder.Add(ref reader, shape.Figures[i], figures[i]);
        }
        reader.Read();
        reader.Read();
    }

    private void NoFigures()
    {
        for (var i = 0; i < figures.Length; i++)
        {
            if (shape.Figures[i].IsCount)
                figures[i].Add(0L);
            else
                figures[i].AddNull();
        }
    }
}
