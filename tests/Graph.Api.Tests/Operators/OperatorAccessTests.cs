using System.Text.RegularExpressions;
using Graph.Api.Filters.Operators;
using Graph.Api.Tests.Fetching;
using Graph.Api.Tests.Serving;
using Graph.Model;
using Graph.Storage.Sqlite;
using Graph.Testing;
using Microsoft.Data.Sqlite;

namespace Graph.Api.Tests.Operators;

/// <summary>What an operator declares about indexes is what SQLite does, and what the documentation lists.</summary>
public sealed partial class OperatorAccessTests(SharedServer shared)
{
    private static readonly GraphModel Model = GraphModel.Load(SeededStore.Model);

    [Fact]
    public async Task An_operator_seeks_where_it_declares_so()
    {
        using var folder = new TemporaryFolder();
        shared.Seeded.CopyTo(folder.Path);
        CountingStore? asked = null;
        await using var api = ApiServer.Start(shared.Seeded, store => asked = new CountingStore(store));
        await using var store = SqliteGraphStore.Open(folder.File("graph.db"), Model, TimeProvider.System);
        var (wrong, unobserved) = (new List<string>(), new HashSet<PropertyType>());
        foreach (var named in OperatorList.All)
        {
            foreach (var type in named.Types)
            {
                var examples = Examples(type);
                if (examples.Count == 0)
                    unobserved.Add(type);
                foreach (var (plural, property) in examples)
                {
                    var query =
                        $"{{ {plural}(where: {{ {property.Name}: {{ {named.Name}: {Operand(named.Name, property)} }} }}) {{ nodes {{ id }} }} }}";
                    (await api.AskAsync(query)).Json!["errors"].ShouldBeNull(query);
                    var statements = new List<string>();
                    await using (var snapshot = store.Observe(statements.Add))
                        await snapshot.FetchAsync(asked!.Plans[^1]);
                    var plan = Explain(folder.File("graph.db"), statements[0]);
                    if (Seeks(plan) != (named.AccessTo(type) == OperatorAccess.Seek))
                        wrong.Add($"{query}\n{string.Join('\n', plan)}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        unobserved.ShouldBe([PropertyType.DateTime], "The model has an indexed property of each other type.");
    }

    [Fact]
    public void The_documentation_lists_every_operator()
    {
        var rows = OperatorList
            .All.SelectMany(named => named.Types, (named, type) => (named.Name, Type: type, Access: named.AccessTo(type)))
            .GroupBy(each => each.Name)
            .Select(each =>
                $"| `{each.Key}` | {Types(each.Select(one => one.Type))} | {Types(each.Where(one => one.Access == OperatorAccess.Seek).Select(one => one.Type))} |"
            );

        File.ReadAllText(Repository.PathTo("docs", "api.md")).ShouldContain(string.Join('\n', rows));

        static string Types(IEnumerable<PropertyType> types) =>
            types.Any() ? string.Join(", ", types.Order().Select(type => type.ToString())) : "none";
    }

    // One that is indexed, or else sortable; of ids, also the fact's own.
    private static List<(string Plural, Property Property)> Examples(PropertyType type)
    {
        var all = Model
            .Kinds.SelectMany(kind => kind.Properties, (kind, property) => (kind.Plural, Property: property))
            .Where(each => each.Property.Type == type && !each.Property.IsList)
            .ToList();
        return
        [
            .. all.Where(each => each.Property.IsIndexed).Concat(all.Where(each => each.Property.IsSortable)).Take(1),
            .. all.Where(each => each.Property.Name == "id").Take(1),
        ];
    }

    private static string Operand(string name, Property property)
    {
        var value = property.Type switch
        {
            PropertyType.Boolean => "true",
            PropertyType.Int or PropertyType.Float => "123456",
            PropertyType.Enum => property.Enum!.Values[0].Name,
            PropertyType.PartialDate => "\"1812\"",
            PropertyType.DateTime => "\"1812-01-01T00:00:00Z\"",
            _ => "\"quagga\"",
        };
        return name switch
        {
            "and" or "or" => $"[{{ contains: {value} }}]",
            "certainly" or "possibly" => $"{{ lt: {value} }}",
            "in" or "nin" => $"[{value}]",
            _ => value,
        };
    }

    // By an id, by a value or range of values that an index of the model has, or by a part of a text.
    private static bool Seeks(IReadOnlyList<string> plan) => plan.Any(line => Index().IsMatch(line));

    [GeneratedRegex(@"\(id=\?|<expr>[=<>]|substring VIRTUAL TABLE")]
    private static partial Regex Index();

    private static List<string> Explain(string path, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        connection.CreateFunction("matches", (int _, long _) => false);
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        for (var i = 1; i < 100; i++)
            command.Parameters.AddWithValue("?" + i, DBNull.Value);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(3));
        return lines;
    }
}
