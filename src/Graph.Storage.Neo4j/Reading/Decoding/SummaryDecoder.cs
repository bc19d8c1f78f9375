using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Takes the figures of one place of a plan, parent after parent. One answer's; not thread-safe.</summary>
internal sealed class SummaryDecoder(SummaryShape shape)
{
    private readonly ColumnBuilder[] figures = [.. shape.Figures.Select(f => new ColumnBuilder(f.Type))];

    /// <summary>Takes those of the next parent. The reader stands before them, and is left on their last token.</summary>
    public void Parent(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Read();
        foreach (var figure in figures)
        {
            reader.Read();
            ValueDecoder.Value(ref reader, figure);
        }
        reader.Read();
        reader.Read();
    }

    /// <summary>Adds a parent that has no rows.</summary>
    public void EmptyParent()
    {
        for (var i = 0; i < figures.Length; i++)
        {
            if (shape.Figures[i].IsCount)
                figures[i].Add(0L);
            else
                figures[i].AddNull();
        }
    }

    /// <summary>Gives what was taken to the builder of its set.</summary>
    public void Build(RowSetBuilder set) => set.Aggregates = [.. figures.Select(f => f.Build())];
}
