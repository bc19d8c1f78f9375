using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Reads the figures and groups of one position of a plan, parent after parent. For one response; not thread-safe.</summary>
internal sealed class SummaryDecoder(SummaryShape shape)
{
    private readonly StoreColumnBuilder[] _figures = [.. shape.Figures.Select(f => new StoreColumnBuilder(f.Type))];

    private readonly GroupDecoder[] _groups = [.. shape.Groups.Select(g => new GroupDecoder(g))];

    /// <summary>Reads those of the next parent. The reader is before them, and is left at their last token.</summary>
    public void Parent(ref Utf8JsonReader reader)
    {
        if (_figures.Length > 0)
            Figures(ref reader);
        foreach (var group in _groups)
            group.Parent(ref reader);
    }

    /// <summary>Adds a parent that has no rows.</summary>
    public void EmptyParent()
    {
        NoFigures();
        foreach (var group in _groups)
            group.EmptyParent();
    }

    /// <summary>Passes the figures and groups to the builder of their set.</summary>
    public void Build(RowSetBuilder set)
    {
        set.Aggregates = [.. _figures.Select(f => f.Build())];
        set.Groups = [.. _groups.Select(g => g.Build())];
    }

    private void Figures(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Read();
        // If a clause in between gathers and computes, the server returns nothing for no rows.
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            NoFigures();
            return;
        }

        for (var i = 0; i < _figures.Length; i++)
        {
            reader.Read();
            FigureDecoder.Add(ref reader, shape.Figures[i], _figures[i]);
        }
        reader.Read();
        reader.Read();
    }

    private void NoFigures()
    {
        for (var i = 0; i < _figures.Length; i++)
        {
            if (shape.Figures[i].IsCount)
                _figures[i].Add(0L);
            else
                _figures[i].AddNull();
        }
    }
}
