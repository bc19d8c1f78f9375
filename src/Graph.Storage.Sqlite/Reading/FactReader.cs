using System.Diagnostics;
using System.Globalization;
using System.Text;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Reads properties of found rows: one statement for all rows of a position, each fact once however many rows have it.
/// </summary>
internal sealed class FactReader(ReadContext context)
{
    /// <summary>The columns of these properties of the rows' nodes or relations, in the order given.</summary>
    public IReadOnlyList<StoreColumn> Read(RowBatch batch, PropertyOwner on, IReadOnlyList<PropertyRef> properties)
    {
        var numbers = on == PropertyOwner.Relation ? batch.Relations : batch.Nodes;
        var places = new int[batch.Count];
        var first = numbers is null ? [] : Distinct(numbers, places);
        if (numbers is null)
            Array.Fill(places, -1);
        var reader = new PropertyReader(properties.Where(p => !IsColumn(p)));
        var recorded = new StoreColumnBuilder(StoreColumnType.Long);
        var retracted = new StoreColumnBuilder(StoreColumnType.Long);
        if (first.Count > 0)
            ReadFacts(batch, on, numbers!, first, reader, recorded, retracted);
        var json = new Queue<StoreColumn>(reader.Build());
        var (recordedColumn, retractedColumn) = (recorded.Build(), retracted.Build());
        var isPlain = first.Count == batch.Count && Array.IndexOf(places, -1) < 0;
        return
        [
            .. properties.Select(p =>
            {
                var column = p.Property.Name switch
                {
                    StoreProperties.Recorded => recordedColumn,
                    StoreProperties.Retracted => retractedColumn,
                    _ => json.Dequeue(),
                };
                return isPlain ? column : column.Pick(places);
            }),
        ];
    }

    private static bool IsColumn(PropertyRef property) => property.Property.Name is StoreProperties.Recorded or StoreProperties.Retracted;

    // The first row of each distinct number; each row's index among them, -1 for none.
    private static List<int> Distinct(long[] numbers, int[] places)
    {
        var first = new List<int>(numbers.Length);
        var seen = new Dictionary<long, int>(numbers.Length);
        for (var row = 0; row < numbers.Length; row++)
        {
            if (numbers[row] == RowBatch.None)
            {
                places[row] = -1;
                continue;
            }
            if (!seen.TryGetValue(numbers[row], out places[row]))
            {
                seen.Add(numbers[row], places[row] = first.Count);
                first.Add(row);
            }
        }
        return first;
    }

    private void ReadFacts(
        RowBatch batch,
        PropertyOwner on,
        long[] numbers,
        List<int> first,
        PropertyReader reader,
        StoreColumnBuilder recorded,
        StoreColumnBuilder retracted
    )
    {
        var query = new SqlQuery(context);
        var list = query.Bind(Scalar.Of(Json(first.Select(row => numbers[row]))));
        query.Text = Text(query, list, on);
        var statement = query.Prepare();
        var next = 0;
        while (statement.Step())
        {
            // The list is the outer loop (SQLite reorders neither CROSS nor LEFT JOIN), so rows come in list order.
            Debug.Assert(statement.Int32(0) >= next);
            for (; next < statement.Int32(0); next++)
                AddNull(reader, recorded, retracted);
            var row = first[next++];
            reader.Add(
                statement.Bytes(1),
                on == PropertyOwner.Relation
                    ? name => batch.RelationTypeOf(row)?.FindProperty(name)
                    : name => batch.Kinds[row]?.FindProperty(name)
            );
            statement.CopyTo(recorded, 2);
            statement.CopyTo(retracted, 3);
        }
        for (; next < first.Count; next++)
            AddNull(reader, recorded, retracted);
    }

    private static void AddNull(PropertyReader reader, StoreColumnBuilder recorded, StoreColumnBuilder retracted)
    {
        reader.AddNull();
        recorded.AddNull();
        retracted.AddNull();
    }

    private string Text(SqlQuery query, string list, PropertyOwner on)
    {
        var table = on == PropertyOwner.Relation ? "relation" : "node";
        if (context.KnownAt is null)
        {
            return $"SELECT j.key, f.props, f.recorded, NULL FROM json_each({list}) j CROSS JOIN {table} f ON f.number = j.value";
        }
        return "SELECT j.key, ifnull(f.props, v.props), ifnull(f.recorded, v.recorded), v.retracted"
            + $" FROM json_each({list}) j LEFT JOIN {table} f ON f.number = j.value AND f.recorded <= {query.KnownAt}"
            + $" LEFT JOIN {table}_version v ON v.number = j.value AND v.recorded <= {query.KnownAt} AND v.retracted > {query.KnownAt}"
            + " WHERE f.number IS NOT NULL OR v.number IS NOT NULL";
    }

    /// <summary>The numbers as a JSON array.</summary>
    public static string Json(IEnumerable<long> numbers)
    {
        var text = new StringBuilder("[");
        foreach (var number in numbers)
            text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(',');
        if (text.Length > 1)
            text.Length--;
        return text.Append(']').ToString();
    }
}
