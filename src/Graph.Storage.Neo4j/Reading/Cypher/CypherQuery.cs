using System.Globalization;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// One statement in the making: its parameters, the numbers of its variables, the times it looks at, and the ids that are
/// looked up among the merged ones before anything else. Its text depends on the shape of a plan alone.
/// </summary>
internal sealed class CypherQuery(GraphModel model, ModelIndexes indexes, FetchView view)
{
    public const int DefaultMaxSorted = 50_000;

    private readonly List<(string Name, string Value)> _heads = [];
    private readonly List<(string Name, string Value)> _sets = [];
    private readonly Dictionary<RelationType, string> _own = [];
    private int _variables;
    private string? _knownAt;
    private (string Earliest, string Latest)? _asOf;

    public GraphModel Model => model;
    public ModelIndexes Indexes => indexes;
    public CypherParameters Parameters { get; } = new();

    /// <summary>How many nodes of a collection are sorted at most where no index has the order.</summary>
    public int MaxSorted { get; init; } = DefaultMaxSorted;

    /// <summary>Neither time is given: what stands is all there is.</summary>
    public bool IsCurrentView => view.AsOf is null && view.KnownAt is null;

    public bool IsKnownAt => view.KnownAt is not null;

    /// <summary>The parameter with the recorded time, in milliseconds; only under a view that has one.</summary>
    public string KnownAt => _knownAt ??= Parameters.Add(view.KnownAt!.Value.ToUnixTimeMilliseconds());

    /// <summary>The parameters with the valid time, as days, or null where the view has none.</summary>
    public (string Earliest, string Latest)? AsOf =>
        view.AsOf is not { } date ? null : _asOf ??= (Parameters.Add(date.EarliestMoment), Parameters.Add(date.LatestMoment));

    /// <summary>Variables and their values, to be set before the rest.</summary>
    public IReadOnlyList<(string Name, string Value)> Heads => _heads;

    /// <summary>Variables and their values, to be set one after another after the <see cref="Heads"/>; later ones may name earlier ones.</summary>
    public IReadOnlyList<(string Name, string Value)> Sets => _sets;

    /// <summary>Conditions on neighbours look up in sets what is related to these.</summary>
    public bool LooksUpNested { get; set; }

    /// <summary>The variable that says whether all relations of a type are the store's, and degrees tell the truth of them.</summary>
    public string AreAllOwn(RelationType type)
    {
        if (!_own.TryGetValue(type, out var name))
        {
            _own.Add(type, name = Variable("w"));
            _heads.Add((name, RelationCounts.AreAll("s1", type)));
        }
        return name;
    }

    /// <summary>The variable of a list that is made once, before the rest.</summary>
    public string Set(string value)
    {
        var name = Variable("m");
        _sets.Add((name, value));
        return name;
    }

    /// <summary>A variable that no other part of the statement has: <c>n3</c>.</summary>
    public string Variable(string letter) => letter + (++_variables).ToString(CultureInfo.InvariantCulture);

    /// <summary>The variable of a list of what these ids stand for. Ids that cannot be stored are left out.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="type">Null: of nodes. Else of relations of this type.</param>
    public string Resolved(IEnumerable<string> ids, RelationType? type) =>
        Resolved(ids, id => (type is null ? ViewCypher.NodeById(this, id) : ViewCypher.RelationById(this, id, [type])).Exists());

    /// <summary>The variable of a list of what these ids, of nodes or relations of any type, stand for.</summary>
    public string Resolved(IEnumerable<string> ids) =>
        Resolved(
            ids,
            id => $"({ViewCypher.NodeById(this, id).Exists()} OR {ViewCypher.RelationById(this, id, [.. Model.Relations]).Exists()})"
        );

    private string Resolved(IEnumerable<string> ids, Func<string, string> isKnown)
    {
        var (list, id) = (Variable("k"), Variable("i"));
        var valid = Parameters.Add(ids.Where(i => TextValidity.Problem(i) is null).ToList());
        var redirect = Variable("d");
        var into = $"OPTIONAL MATCH ({redirect}:GraphRedirect) WHERE {redirect}.id = {id}";
        if (IsKnownAt)
        {
            _heads.Add(
                (
                    list,
                    $"COLLECT {{ UNWIND {valid} AS {id} {into} RETURN CASE WHEN {isKnown(id)} THEN {id}"
                        + $" ELSE coalesce({redirect}.into, {id}) END }}"
                )
            );
        }
        else
        {
            _heads.Add((list, $"COLLECT {{ UNWIND {valid} AS {id} {into} RETURN coalesce({redirect}.into, {id}) }}"));
        }
        return list;
    }

    /// <summary>What one id stands for, or null where it cannot be stored.</summary>
    /// <inheritdoc cref="Resolved(IEnumerable{string}, RelationType?)"/>
    public string? Resolved(string id, RelationType? type) => TextValidity.Problem(id) is null ? $"{Resolved([id], type)}[0]" : null;
}
