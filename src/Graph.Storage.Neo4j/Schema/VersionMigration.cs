using Graph.Model;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>
/// Gives the properties of past versions the names, values and defaults of a changed model
/// (<see cref="Storage.Changes.Planning.EarlierModel"/>), so that the past is read like the present.
/// </summary>
internal sealed class VersionMigration(QueryApi api, GraphModel model)
{
    private const int AtOnce = 10_000;

    /// <summary>Rewrites outdated versions, in transactions of some 10,000; it can be repeated.</summary>
    public async ValueTask RunAsync(CancellationToken cancellation)
    {
        await RunAsync("NodeVersion", "_kind", model.Kinds.SelectMany(k => k.Properties, (k, p) => (k.Name, p)), cancellation);
        await RunAsync("RelationVersion", "_type", model.Relations.SelectMany(r => r.Properties, (r, p) => (r.Name, p)), cancellation);
    }

    private async ValueTask RunAsync(
        string label,
        string type,
        IEnumerable<(string Type, Property Property)> properties,
        CancellationToken cancellation
    )
    {
        var all = properties.ToList();
        await RepeatAsync(
            MigrationTexts.RenameInVersions(label, type),
            [.. all.SelectMany(p => Renamed(p.Type, p.Property))],
            cancellation
        );
        await RepeatAsync(
            MigrationTexts.SpellInVersions(label, type),
            [
                .. all.Where(p => p.Property is { Enum: not null, IsList: false })
                    .Select(p => Row(p.Type, p.Property.Name, "values", p.Property.Enum!.Values.Select(v => v.Name).ToArray())),
            ],
            cancellation
        );
        await RepeatAsync(
            MigrationTexts.CompleteVersions(label, type),
            [
                .. all.Where(p =>
                        p.Property
                            is { Default: not null, IsList: false, Type: PropertyType.Enum or PropertyType.Boolean or PropertyType.Int }
                    )
                    .Select(p => Row(p.Type, p.Property.Name, "value", p.Property.Default!)),
            ],
            cancellation
        );
        await RepeatAsync(
            MigrationTexts.MomentsInVersions(label, type),
            [
                .. all.Where(p => p.Property is { Type: PropertyType.PartialDate, IsList: false })
                    .SelectMany(p => Ends(p.Type, p.Property.Name)),
            ],
            cancellation
        );
    }

    private static IEnumerable<object> Ends(string type, string date) =>
        [
            End(type, StoredNames.Earliest(date), open: 0, second: 0),
            End(type, StoredNames.Latest(date), open: 99_999_999, second: 23_59_59),
        ];

    private static Dictionary<string, object?> End(string type, string name, long open, long second) =>
        new(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["name"] = name,
            ["open"] = open,
            ["second"] = second,
        };

    private static IEnumerable<object> Renamed(string type, Property property)
    {
        if (property.Formerly is not { } former)
            return [];
        Func<string, string>[] names =
        [
            n => n,
            StoredNames.SortKey,
            StoredNames.Folded,
            StoredNames.Earliest,
            StoredNames.Latest,
            StoredNames.AsWritten,
            StoredNames.Find,
        ];
        return names.Select(name => Row(type, name(property.Name), "former", name(former)));
    }

    private static Dictionary<string, object?> Row(string type, string name, string what, object value) =>
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["name"] = name,
            [what] = value,
        };

    private async ValueTask RepeatAsync(string text, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        var statement = new CypherStatement(text);
        statement.Parameters.Set("rows", rows);
        statement.Parameters.Set("limit", AtOnce);
        while ((await api.WriteAsync(statement, static () => new CountRows(), cancellation)).Counts[0] > 0)
            continue;
    }
}
