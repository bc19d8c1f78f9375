namespace Graph.Storage.Neo4j.Changes;

/// <summary>Rows for one statement, passed on in batches that are limited in number and size.</summary>
internal sealed class ParameterRows
{
    private const int MaxRows = 2_000;
    private const int MaxWeight = 4_000_000;

    private readonly List<(object Row, int Weight)> _rows = [];

    public void Add(object row, int weight) => _rows.Add((row, weight));

    public IEnumerable<IReadOnlyList<object>> Batches()
    {
        var batch = new List<object>();
        var weight = 0;
        foreach (var row in _rows)
        {
            if (batch.Count > 0 && (batch.Count == MaxRows || weight + row.Weight > MaxWeight))
            {
                yield return batch;
                (batch, weight) = ([], 0);
            }

            batch.Add(row.Row);
            weight += row.Weight;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
