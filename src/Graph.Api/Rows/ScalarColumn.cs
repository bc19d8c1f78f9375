using Graph.Api.Errors;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>Values of a fetched column at some positions, written to the response without being boxed or copied; -1 is null.</summary>
/// <param name="values">The column.</param>
/// <param name="places">The positions.</param>
/// <param name="damages">The errors of its unreadable values; null if all can be read.</param>
internal sealed class ScalarColumn(StoreColumn values, int[] places, IReadOnlyDictionary<int, Exception>? damages = null) : Column
{
    public override int Count => places.Length;

    public override bool HasErrors => damages is not null || values is Graph.Storage.Results.StoreDoubleColumn { IsFinite: false };

    public override Exception? ErrorAt(int row) =>
        damages?.GetValueOrDefault(places[row]) is { } damage ? damage
        : !IsNull(row) && values is Graph.Storage.Results.StoreDoubleColumn numbers && !double.IsFinite(numbers[places[row]])
            ? new GraphQLException(
                "The number is outside the range of 64-bit floating point, about 1.8e308.",
                ErrorCodes.NumberOutOfRange.Name
            )
        : null;

    public override bool IsNull(int row) => places[row] == FactColumn.Null || values.IsNull(places[row]);

    public override object? GetValue(int row) =>
        values switch
        {
            StoreTextColumn text => text.Text(places[row]),
            StoreLongColumn numbers => numbers[places[row]],
            Graph.Storage.Results.StoreDoubleColumn numbers => numbers[places[row]],
            Graph.Storage.Results.StoreBooleanColumn flags => flags[places[row]],
            _ => throw new InvalidOperationException("A list is read through its items."),
        };

    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) =>
        values switch
        {
            StoreTextColumn text => serializer.WriteUtf8(json, text.Utf8(places[row])),
            StoreLongColumn numbers => serializer.Write(json, numbers[places[row]]),
            Graph.Storage.Results.StoreDoubleColumn numbers => serializer.Write(json, numbers[places[row]]),
            Graph.Storage.Results.StoreBooleanColumn flags => serializer.Write(json, flags[places[row]]),
            _ => throw new InvalidOperationException("A list is read through its items."),
        };

    public override ListColumn AsLists(FieldDefinition field)
    {
        var lists = (StoreListColumn)values;
        var offsets = new int[places.Length + 1];
        for (var i = 0; i < places.Length; i++)
            offsets[i + 1] = offsets[i] + Length(i);
        var items = new int[offsets[^1]];
        for (var i = 0; i < places.Length; i++)
        {
            for (int item = offsets[i], from = Start(i); item < offsets[i + 1]; item++, from++)
                items[item] = from;
        }

        // An absent list is empty: lists are never null in the API.
        return new ListColumn(
            offsets,
            new ScalarColumn(lists.Items, items),
            omissions: damages is null
                ? null
                : Array.ConvertAll(
                    places,
                    place => damages.GetValueOrDefault(place) is { } damage ? (IReadOnlyList<Exception>)[damage] : null
                )
        );

        int Length(int row) => IsNull(row) ? 0 : lists.Range(places[row]).End.Value - Start(row);
        int Start(int row) => IsNull(row) ? 0 : lists.Range(places[row]).Start.Value;
    }

    public override Column Select(ReadOnlySpan<int> rows) => new ScalarColumn(values, Places.Of(places, rows), damages);
}
