using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Conformance.Reference;

/// <summary>
/// Answers plans by going through everything again and again: as slow as it is plain, and what stores are compared with.
/// </summary>
public sealed class ReferenceReader(ReferenceGraph graph) : IGraphReader
{
    public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default)
    {
        var view = new ReferenceView(graph, plan.View);
        var roots = plan.Source switch
        {
            KindSource kind => Matches(
                view,
                [view.Nodes.Where(n => n.Kind.Is(kind.Type)).Select(n => new ReferenceRow(n, null))],
                kind.Matches,
                plan.Row
            ),
            IdsSource ids => Rows(view, [ids.Ids.Select(id => Find(view, ids.Sort, id) ?? new ReferenceRow(null, null))], plan.Row).Build(),
            _ => throw new ArgumentException($"A source of type {plan.Source.GetType()} is not covered.", nameof(plan)),
        };
        return ValueTask.FromResult(new FetchResult(roots));
    }

    private static RowSet Matches(ReferenceView view, IEnumerable<IEnumerable<ReferenceRow>> parents, MatchPlan plan, RowPlan row)
    {
        var pages = parents
            .Select(rows => view.Sort(rows.Where(r => view.Matches(r, plan.Where)), plan.Order))
            .Select(all => ReferencePage.Cut(view, all, plan.Order, plan.Page))
            .ToList();
        var set = Rows(view, pages.Select(p => p.Rows), row);
        if (plan.Metadata.HasFlag(PageMetadata.Total))
            set.Totals = new StoreLongColumn([.. pages.Select(p => (long)p.All.Count)]);
        if (plan.Metadata.HasFlag(PageMetadata.HasNext))
            set.HasNext = [.. pages.Select(p => p.HasNext)];
        if (plan.Metadata.HasFlag(PageMetadata.HasPrevious))
            set.HasPrevious = [.. pages.Select(p => p.HasPrevious)];
        if (plan.Metadata.HasFlag(PageMetadata.Cursors))
        {
            var places = pages.SelectMany(p => p.Rows).Select(r => view.Place(r, plan.Order)).ToList();
            set.OrderColumns = [.. plan.Order.Keys.Select((k, i) => Column(k.Term.ColumnType, places.Select(p => p.Values[i])))];
        }
        set.Aggregates = [.. plan.Aggregates.Select(a => Column(a.ColumnType, pages.Select(p => view.Summarize(p.All, a))))];
        set.Groups = [.. plan.Groups.Select(g => Groups(view, pages, g))];
        return set.Build();
    }

    private static GroupSet Groups(ReferenceView view, IReadOnlyList<ReferencePage> parents, GroupPlan plan)
    {
        var all = parents.Select(p => view.Group(p.All, plan)).ToList();
        var rest = all.Select(groups =>
                groups.Where(g => plan.After is null || ReferenceSummaries.Compare(g.Place, plan.After, plan.Order) > 0).ToList()
            )
            .ToList();
        var fetched = rest.Select(groups => groups.Take(plan.First).ToList()).ToList();
        var flat = fetched.SelectMany(g => g).ToList();
        var shift = plan.Order == GroupOrder.Count ? 1 : 0;
        return new GroupSet(
            Offsets(fetched),
            [.. plan.Keys.Select((k, i) => Column(k.ColumnType, flat.Select(g => g.Place.Values[i + shift])))],
            [
                .. plan.Keys.Select(
                    (k, i) =>
                        k is NeighbourGroupKey neighbour
                            ? Rows(view, flat.Select(g => Keyed(view, g.Place.Values[i + shift])), neighbour.Row).Build()
                            : null
                ),
            ],
            new StoreLongColumn([.. flat.Select(g => (long)g.Rows.Count)]),
            [.. plan.Aggregates.Select(a => Column(a.ColumnType, flat.Select(g => view.Summarize(g.Rows, a))))]
        )
        {
            Totals = plan.Metadata.HasFlag(PageMetadata.Total) ? new StoreLongColumn([.. all.Select(g => (long)g.Count)]) : null,
            HasNext = plan.Metadata.HasFlag(PageMetadata.HasNext) ? [.. rest.Select(g => g.Count > plan.First)] : null,
        };
    }

    private static IEnumerable<ReferenceRow> Keyed(ReferenceView view, Scalar id) =>
        id.IsNull ? [] : [new ReferenceRow(view.Node(id.Text), null)];

    private static RowSetBuilder Rows(ReferenceView view, IEnumerable<IEnumerable<ReferenceRow>> parents, RowPlan plan)
    {
        var lists = parents.Select(p => p.ToList()).ToList();
        var rows = lists.SelectMany(p => p).ToList();
        var set = new RowSetBuilder(Offsets(lists), plan.Items.Length)
        {
            NodeIds = Ids(rows, r => r.Node?.Id),
            RelationIds = Ids(rows, r => r.Relation?.Id),
            Kinds = [.. rows.Select(r => r.Node?.Kind)],
            RelationTypes = [.. rows.Select(r => r.Relation?.Type)],
        };
        for (var slot = 0; slot < plan.Items.Length; slot++)
            Item(view, rows, set, slot, plan.Items[slot]);
        return set;
    }

    private static void Item(ReferenceView view, List<ReferenceRow> rows, RowSetBuilder set, int slot, RowItem item)
    {
        bool Applies(ReferenceRow row) => item.Scope.Includes(row.Node?.Kind, row.Relation?.Type);
        IEnumerable<IEnumerable<ReferenceRow>> Below(Func<ReferenceRow, IEnumerable<ReferenceRow>> children) =>
            rows.Select(r => Applies(r) ? children(r) : []);
        switch (item)
        {
            case PropertyItem { Property.Property.IsList: true } property:
                set.Columns[slot] = Lists(
                    property.Property.ColumnType,
                    rows.Select(r => Applies(r) ? view.Items(r, property.Property) : null)
                );
                break;
            case PropertyItem property:
                set.Columns[slot] = Column(
                    property.Property.ColumnType,
                    rows.Select(r => Applies(r) ? view.Value(r, property.Property) : default)
                );
                break;
            case CountItem count:
                set.Columns[slot] = Column(
                    StoreColumnType.Long,
                    rows.Select(r => r.Node is not null && Applies(r) ? Scalar.Of(view.Count(r, count.Step, count.Where)) : default)
                );
                break;
            case ExpansionItem expansion:
                set.Children[slot] = Matches(
                    view,
                    Below(r => r.Node is null ? [] : view.Neighbours(r.Node, expansion.Step)),
                    expansion.Matches,
                    expansion.Row
                );
                break;
            case ReferenceItem reference:
                set.Children[slot] = Rows(view, Below(r => References(view, r, reference)), reference.Row).Build();
                break;
            case EndItem end:
                set.Children[slot] = Rows(
                        view,
                        Below(r =>
                            r.Relation is null
                                ? []
                                : [new ReferenceRow(view.Node(end.End == RelationEnd.Source ? r.Relation.FromId : r.Relation.ToId), null)]
                        ),
                        end.Row
                    )
                    .Build();
                break;
            default:
                throw new ArgumentException($"An item of type {item.GetType()} is unknown.", nameof(item));
        }
    }

    private static IEnumerable<ReferenceRow> References(ReferenceView view, ReferenceRow row, ReferenceItem item)
    {
        IReadOnlyList<Scalar> ids = item.Property.Property.IsList ? view.Items(row, item.Property) ?? [] : [view.Value(row, item.Property)];
        return ids.Where(id => !id.IsNull).Select(id => Find(view, item.Sort, id.Text)).OfType<ReferenceRow>();
    }

    private static ReferenceRow? Find(ReferenceView view, FactKind sort, string id)
    {
        var resolved = view.Graph.Resolve(id);
        if (sort == FactKind.Node)
            return view.Node(resolved) is { } node ? new ReferenceRow(node, null) : null;
        return view.Relations.SingleOrDefault(r => r.Id == resolved) is { } relation ? new ReferenceRow(null, relation) : null;
    }

    private static StoreTextColumn? Ids(List<ReferenceRow> rows, Func<ReferenceRow, string?> id) =>
        (StoreTextColumn)Column(StoreColumnType.Text, rows.Select(r => Scalar.Of(id(r))));

    private static StoreColumn Column(StoreColumnType type, IEnumerable<Scalar> values)
    {
        var column = new StoreColumnBuilder(type);
        foreach (var value in values)
            column.Add(value);
        return column.Build();
    }

    private static StoreColumn Lists(StoreColumnType type, IEnumerable<IReadOnlyList<Scalar>?> lists)
    {
        var column = new StoreColumnBuilder(type, isList: true);
        foreach (var list in lists)
        {
            if (list is null)
            {
                column.AddNull();
                continue;
            }
            foreach (var item in list)
                column.Add(item);
            column.EndList();
        }
        return column.Build();
    }

    private static int[] Offsets<T>(IReadOnlyList<List<T>> lists)
    {
        var offsets = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
            offsets[i + 1] = offsets[i] + lists[i].Count;
        return offsets;
    }
}
