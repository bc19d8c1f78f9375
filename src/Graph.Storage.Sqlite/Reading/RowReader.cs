using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Fills found rows with the items that a plan requests, position by position: a fixed number of statements for the properties
/// of all rows of a position, and one that runs per parent for each expansion and count.
/// </summary>
internal sealed class RowReader(ReadContext context)
{
    private readonly FactReader _facts = new(context);
    private readonly FactLookup _lookup = new(context);
    private readonly EvidenceReader _evidence = new(context);

    /// <summary>Fills the rows.</summary>
    public void Fill(RowSetBuilder set, RowBatch batch, RowPlan plan)
    {
        set.Kinds = batch.Kinds;
        set.RelationTypes = batch.RelationTypes;
        set.NodeIds = batch.NodeIds;
        set.RelationIds = batch.RelationIds;
        var values = Values(batch, plan);
        for (var slot = 0; slot < plan.Items.Length; slot++)
        {
            var item = plan.Items[slot];
            var applies = Applies(batch, item.Scope);
            switch (item)
            {
                case PropertyItem:
                    set.Columns[slot] = applies is null ? values[slot]! : values[slot]!.Pick(Kept(applies));
                    break;
                case CountItem count:
                    set.Columns[slot] = Counts(batch, count, applies);
                    break;
                case ExpansionItem expansion:
                    var sql = new NeighbourSql(context, expansion.Step, expansion.Matches);
                    set.Children[slot] = new MatchReader(context, sql, expansion.Matches).Read(
                        Parents(batch, applies),
                        expansion.Row,
                        this
                    );
                    break;
                case ReferenceItem { Property.Property.Name: StoreProperties.Evidence } reference:
                    set.Children[slot] = Build(_evidence.Read(Restrict(batch, applies), reference.Property.On), reference.Row);
                    break;
                case ReferenceItem reference:
                    set.Children[slot] = References(values[slot]!, reference, applies);
                    break;
                case EndItem end:
                    set.Children[slot] = Ends(batch, end, applies);
                    break;
                default:
                    throw new ArgumentException($"An item of type {item.GetType()} is unknown.", nameof(plan));
            }
        }
    }

    /// <summary>The rows, filled.</summary>
    public RowSet Build(RowBatch batch, RowPlan plan)
    {
        var set = new RowSetBuilder(batch.Offsets, plan.Items.Length);
        Fill(set, batch, plan);
        return set.Build();
    }

    // The values of properties by slot, including those whose ids are followed.
    private StoreColumn?[] Values(RowBatch batch, RowPlan plan)
    {
        var values = new StoreColumn?[plan.Items.Length];
        foreach (var on in (ReadOnlySpan<PropertyOwner>)[PropertyOwner.Node, PropertyOwner.Relation])
        {
            // One property may be requested in several slots: for itself, and for the facts that it names.
            var slots = new List<(int Slot, int Wanted)>();
            var wanted = new List<PropertyRef>();
            for (var slot = 0; slot < plan.Items.Length; slot++)
            {
                var property = plan.Items[slot] switch
                {
                    PropertyItem item => item.Property,
                    ReferenceItem { Property.Property.Name: not StoreProperties.Evidence } item => item.Property,
                    _ => null,
                };
                if (property is null || property.On != on)
                    continue;
                if (property.Property.Name == "id")
                {
                    values[slot] = (on == PropertyOwner.Node ? batch.NodeIds : batch.RelationIds) ?? Nulls(batch.Count);
                }
                else if (property.Property.Name == StoreProperties.Evidence)
                {
                    values[slot] = EvidenceReader.Ids(_evidence.Read(batch, on), batch, on);
                }
                else
                {
                    var place = wanted.FindIndex(w => w.StoredName == property.StoredName);
                    if (place < 0)
                    {
                        place = wanted.Count;
                        wanted.Add(property);
                    }
                    slots.Add((slot, place));
                }
            }
            if (slots.Count == 0)
                continue;
            var columns = _facts.Read(batch, on, wanted);
            foreach (var (slot, place) in slots)
                values[slot] = columns[place];
        }
        return values;
    }

    private StoreColumn Counts(RowBatch batch, CountItem item, bool[]? applies)
    {
        var matches = new NeighbourSql(context, item.Step, MatchPlan.All with { Where = item.Where });
        var statement = matches.Count().Prepare();
        var column = new StoreColumnBuilder(StoreColumnType.Long);
        for (var row = 0; row < batch.Count; row++)
        {
            context.Check();
            if (batch.Nodes[row] == RowBatch.None || (applies is not null && !applies[row]))
            {
                column.AddNull();
                continue;
            }
            statement.Bind(1, batch.Nodes[row]).Step();
            column.Add(statement.Int64(0));
            statement.Reset();
        }
        return column.Build();
    }

    private RowSet References(StoreColumn ids, ReferenceItem item, bool[]? applies)
    {
        var all = new List<string>();
        var offsets = new int[ids.Count + 1];
        for (var row = 0; row < ids.Count; row++)
        {
            if ((applies is null || applies[row]) && !ids.IsNull(row))
            {
                if (ids is StoreListColumn list)
                {
                    var (start, end) = (list.Range(row).Start.Value, list.Range(row).End.Value);
                    for (var i = start; i < end; i++)
                        all.Add(((StoreTextColumn)list.Items).Text(i)!);
                }
                else
                {
                    all.Add(((StoreTextColumn)ids).Text(row)!);
                }
            }
            offsets[row + 1] = all.Count;
        }
        return Build(_lookup.Rows(_lookup.ByIds(item.Sort, all), item.Sort, offsets), item.Row);
    }

    private RowSet Ends(RowBatch batch, EndItem item, bool[]? applies)
    {
        var numbers = Enumerable.Repeat(RowBatch.None, batch.Count).ToArray();
        if (batch.Relations is not null)
        {
            var column = item.End == RelationEnd.Source ? "from_node" : "to_node";
            var query = new SqlQuery(context);
            var from = $"json_each({query.Bind(Scalar.Of(FactReader.Json(batch.Relations)))}) j";
            var relation = RowSql.RelationOnly(query, "number", "j.value", from);
            query.Text = $"SELECT j.key, {relation.RelationColumn(column)} FROM {relation.From} WHERE {relation.AllConditions(null)}";
            var statement = query.Prepare();
            while (statement.Step())
                numbers[statement.Int32(0)] = statement.Int64(1);
        }
        for (var row = 0; row < numbers.Length; row++)
        {
            if (applies is not null && !applies[row])
                numbers[row] = RowBatch.None;
        }

        var found = _lookup.ByNumbers(numbers);
        return Build(_lookup.Rows(found, FactKind.Node, [.. Enumerable.Range(0, batch.Count + 1)]), item.Row);
    }

    private static StoreColumn Nulls(int count)
    {
        var column = new StoreColumnBuilder(StoreColumnType.Text);
        for (var i = 0; i < count; i++)
            column.AddNull();
        return column.Build();
    }

    // Null if the item applies to every row.
    private static bool[]? Applies(RowBatch batch, RowScope scope)
    {
        if (scope.Kinds.IsEmpty && scope.Relations.IsEmpty)
            return null;
        var applies = new bool[batch.Count];
        var all = true;
        for (var row = 0; row < applies.Length; row++)
            all &= applies[row] = scope.Includes(batch.Kinds[row], batch.RelationTypeOf(row));
        return all ? null : applies;
    }

    private static int[] Kept(bool[] applies)
    {
        var places = new int[applies.Length];
        for (var row = 0; row < places.Length; row++)
            places[row] = applies[row] ? row : -1;
        return places;
    }

    private static long[] Parents(RowBatch batch, bool[]? applies)
    {
        if (applies is null)
            return batch.Nodes;
        var parents = new long[batch.Count];
        for (var row = 0; row < parents.Length; row++)
            parents[row] = applies[row] ? batch.Nodes[row] : RowBatch.None;
        return parents;
    }

    private static RowBatch Restrict(RowBatch batch, bool[]? applies) =>
        applies is null
            ? batch
            : batch with
            {
                Nodes = Parents(batch, applies),
                Relations = batch.Relations is null
                    ? null
                    : [.. batch.Relations.Select((number, row) => applies[row] ? number : RowBatch.None)],
            };
}
