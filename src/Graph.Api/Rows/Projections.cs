using System.Buffers;
using System.Globalization;
using Graph.Api.Fields.Dates;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>The projections that read a field of the response from the fetched rows.</summary>
internal static class Projections
{
    /// <summary>A column of the rows.</summary>
    public static Projection<RowSet> Leaf(int slot) => (set, rows) => new ScalarColumn(set.Column(slot), rows, DamageErrors.At(set, slot));

    /// <summary>A point in time, as ISO 8601.</summary>
    public static Projection<RowSet> Instant(int slot) => (set, rows) => Texts(rows, (StoreLongColumn)set.Column(slot), InstantText);

    /// <summary>Lists of points in time.</summary>
    public static Projection<RowSet> Instants(int slot) =>
        (set, rows) =>
            Lists((StoreListColumn)set.Column(slot), rows, (items, places) => Texts(places, (StoreLongColumn)items, InstantText));

    /// <summary>Lists of dates that may be partial.</summary>
    public static Projection<RowSet> Dates(int slot) =>
        (set, rows) =>
            Lists(
                (StoreListColumn)set.Column(slot),
                rows,
                (items, places) =>
                    DateType.Objects(Array.ConvertAll(places, place => PartialDate.Parse(((StoreTextColumn)items).Text(place)!)))
            );

    /// <summary>The day of a moment, as ISO 8601; null if open.</summary>
    public static Projection<RowSet> Day(int slot) => (set, rows) => Days(rows, (StoreLongColumn)set.Column(slot));

    /// <summary>The ids of the rows' nodes.</summary>
    public static Projection<RowSet> NodeId { get; } = (set, rows) => new ScalarColumn(set.NodeIds!, rows);

    /// <summary>The ids of the rows' relations.</summary>
    public static Projection<RowSet> RelationId { get; } = (set, rows) => new ScalarColumn(set.RelationIds!, rows);

    /// <summary>Other objects at the same positions.</summary>
    public static Projection<RowSet> Same(ObjectPlan<RowSet> plan) => (set, places) => new FactColumn(plan, set, places);

    /// <summary>An object at the same position, if the column has a value there.</summary>
    public static Projection<RowSet> SameWhere(ObjectPlan<RowSet> plan, int slot) =>
        (set, rows) =>
        {
            var column = set.Column(slot);
            return new FactColumn(plan, set, Array.ConvertAll(rows, row => column.IsNull(row) ? FactColumn.Null : row));
        };

    /// <summary>The connection of the children: one per row.</summary>
    public static Projection<RowSet> Connection(int slot, ObjectPlan<RowSet> plan) =>
        (set, rows) => new FactColumn(plan, set.Children(slot), rows, owners: set);

    /// <summary>The first child row, if any.</summary>
    public static Projection<RowSet> ToOne(int slot, ObjectPlan<RowSet> plan) =>
        (set, rows) =>
        {
            var children = set.Children(slot);
            return new FactColumn(plan, children, Array.ConvertAll(rows, row => First(children, row)));
        };

    /// <summary>All child rows, as a list.</summary>
    public static Projection<RowSet> ToMany(int slot, ObjectPlan<RowSet> plan) => (set, rows) => Lists(set.Children(slot), rows, plan);

    /// <summary>The rows of a connection's page, as a list; positions are parents.</summary>
    public static Projection<RowSet> Page(ObjectPlan<RowSet> plan) => (set, parents) => Lists(set, parents, plan);

    /// <summary>The first row of a parent, or null.</summary>
    public static int First(RowSet set, int parent)
    {
        var (start, end) = Bounds(set.RowsOf(parent));
        return start < end ? start : FactColumn.Null;
    }

    /// <summary>The last row of a parent, or null.</summary>
    public static int Last(RowSet set, int parent)
    {
        var (start, end) = Bounds(set.RowsOf(parent));
        return start < end ? end - 1 : FactColumn.Null;
    }

    /// <summary>Lists of objects at the positions of ranges.</summary>
    public static Column Lists(int[] parents, Func<int, Range> rowsOf, Func<int[], Column> items)
    {
        var offsets = new int[parents.Length + 1];
        for (var i = 0; i < parents.Length; i++)
        {
            var (start, end) = Bounds(rowsOf(parents[i]));
            offsets[i + 1] = offsets[i] + end - start;
        }

        var places = new int[offsets[^1]];
        for (var i = 0; i < parents.Length; i++)
        {
            var (start, _) = Bounds(rowsOf(parents[i]));
            for (int at = offsets[i], row = start; at < offsets[i + 1]; at++, row++)
                places[at] = row;
        }

        return new ListColumn(offsets, items(places));
    }

    /// <summary>The days of moments, as ISO 8601; null if open or absent.</summary>
    public static Column Days(int[] places, StoreLongColumn moments) => Texts(places, moments, Moment.Day);

    /// <summary>Whether dates have one of the mark characters.</summary>
    public static Projection<RowSet> IsMarked(int slot, SearchValues<byte> marks) =>
        (set, rows) =>
        {
            var texts = (StoreTextColumn)set.Column(slot);
            return new BooleanColumn(Array.ConvertAll(rows, row => texts.Utf8(row).ContainsAny(marks)));
        };

    private static string InstantText(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    // An absent list is empty.
    private static Column Lists(StoreListColumn lists, int[] rows, Func<Storage.Results.StoreColumn, int[], Column> items) =>
        Lists(rows, row => row == FactColumn.Null || lists.IsNull(row) ? 0..0 : lists.Range(row), places => items(lists.Items, places));

    private static StringColumn Texts(int[] places, StoreLongColumn values, Func<long, string?> text) =>
        new(Array.ConvertAll(places, place => place == FactColumn.Null || values.IsNull(place) ? null : text(values[place])));

    private static Column Lists(RowSet set, int[] parents, ObjectPlan<RowSet> plan) =>
        DamageErrors.OfFacts(set) is { } damaged
            ? DamageErrors.WithoutThem(damaged, parents, set.RowsOf, places => new FactColumn(plan, set, places))
            : Lists(parents, set.RowsOf, places => new FactColumn(plan, set, places));

    private static (int Start, int End) Bounds(Range range) => (range.Start.Value, range.End.Value);
}
