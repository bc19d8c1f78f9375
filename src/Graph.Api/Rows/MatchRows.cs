using Graph.Api.Sdl;
using Graph.GraphQL.Execution;
using Graph.Storage.Search.Matching;

namespace Graph.Api.Rows;

/// <summary>Why nodes were found: texts, or words of texts.</summary>
internal static class MatchRows
{
    /// <summary>The texts by which the rows of a search match.</summary>
    public static Projection Texts { get; } = (set, rows) => Lists(rows, row => set.Matches![row].Texts, texts => new TextRows(texts));

    /// <summary>The words that the rows of a search lack.</summary>
    public static Projection Missing { get; } = (set, rows) => Lists(rows, row => set.Matches![row].Missing, words => new StringColumn(words));

    /// <summary>One list of texts for each parent.</summary>
    public static Column Same(IReadOnlyList<string> texts, int count) =>
        Lists(new int[count], _ => texts, all => new StringColumn(all));

    private static ListColumn Lists<T>(int[] places, Func<int, IReadOnlyList<T>> itemsOf, Func<T[], Column> column)
    {
        var offsets = new int[places.Length + 1];
        var items = new List<T>();
        for (var i = 0; i < places.Length; i++)
        {
            items.AddRange(itemsOf(places[i]));
            offsets[i + 1] = items.Count;
        }

        return new ListColumn(offsets, column([.. items]));
    }

    private sealed class TextRows(TextMatch[] texts) : Column
    {
        public override int Count => texts.Length;

        public override bool IsNull(int row) => false;

        public override object? GetValue(int row) => throw new InvalidOperationException("Matches are read field by field.");

        public override Column Select(ReadOnlySpan<int> rows) => new TextRows(Pick(texts, rows));

        public override Column Project(Selection selection) => selection.Field.Name switch
        {
            "on" => new StringColumn(Array.ConvertAll(texts, text => text.On)),
            "value" => new StringColumn(Array.ConvertAll(texts, text => text.Value)),
            "rule" => new StringColumn(Array.ConvertAll(texts, text => SearchTypes.Name(text.Rule))),
            "score" => new DoubleColumn(Array.ConvertAll(texts, text => text.Score)),
            _ => Lists([.. Enumerable.Range(0, texts.Length)], row => (WordMatch[])[.. texts[row].Words.Where(word => word.Score > 0)], words => new WordRows(words)),
        };
    }

    private sealed class WordRows(WordMatch[] words) : Column
    {
        public override int Count => words.Length;

        public override bool IsNull(int row) => false;

        public override object? GetValue(int row) => throw new InvalidOperationException("Words are read field by field.");

        public override Column Select(ReadOnlySpan<int> rows) => new WordRows(Pick(words, rows));

        public override Column Project(Selection selection) => selection.Field.Name switch
        {
            "asked" => new StringColumn(Array.ConvertAll(words, word => word.Asked)),
            "found" => new StringColumn(Array.ConvertAll(words, word => word.Found)),
            "rule" => new StringColumn(Array.ConvertAll(words, word => SearchTypes.Name(word.Rule))),
            _ => new DoubleColumn(Array.ConvertAll(words, word => Math.Round(word.Score, 4))),
        };
    }

    private static T[] Pick<T>(T[] items, ReadOnlySpan<int> rows)
    {
        var picked = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++) picked[i] = items[rows[i]];
        return picked;
    }
}
