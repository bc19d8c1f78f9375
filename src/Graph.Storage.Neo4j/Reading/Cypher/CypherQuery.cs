using System.Globalization;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// A statement under construction: its parameters, the numbers of its variables, the times of its view, and the ids that are
/// resolved through merges first. Its text depends only on the shape of a plan.
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

    /// <summary>The maximum number of nodes of a collection that are sorted when no index has the order.</summary>
    public int MaxSorted { get; init; } = DefaultMaxSorted;

    /// <summary>Neither time is given: only current facts are read.</summary>
    public bool IsCurrentView => view.AsOf is null && view.KnownAt is null;

    public bool IsKnownAt => view.KnownAt is not null;

    /// <summary>The parameter with the recorded time, in milliseconds; only under a view that has one.</summary>
    public string KnownAt => _knownAt ??= Parameters.Add(view.KnownAt!.Value.ToUnixTimeMilliseconds());

    /// <summary>The parameters with the valid time, as days, or null if the view has none.</summary>
    public (string Earliest, string Latest)? AsOf =>
        view.AsOf is not { } date ? null : _asOf ??= (Parameters.Add(date.EarliestMoment), Parameters.Add(date.LatestMoment));

    /// <summary>Variables and their values, bound before the rest.</summary>
    public IReadOnlyList<(string Name, string Value)> Heads => _heads;

    /// <summary>Variables and their values, bound in sequence after the <see cref="Heads"/>; later ones may use earlier ones.</summary>
    public IReadOnlyList<(string Name, string Value)> Sets => _sets;

    /// <summary>Whether conditions on neighbours use precomputed sets of related nodes.</summary>
    public bool LooksUpNested { get; set; }

    /// <summary>The variable that states whether all relations of a type are the store's, so that degrees are exact.</summary>
    public string AreAllOwn(RelationType type)
    {
        if (!_own.TryGetValue(type, out var name))
        {
            _own.Add(type, name = Variable("w"));
            _heads.Add((name, RelationCounts.AreAll("s1", type)));
        }
        return name;
    }

    /// <summary>The variable of a list that is built once, before the rest.</summary>
    public string Set(string value)
    {
        var name = Variable("m");
        _sets.Add((name, value));
        return name;
    }

    /// <summary>A variable name that is unique in the statement: <c>n3</c>.</summary>
    public string Variable(string letter) => letter + (++_variables).ToString(CultureInfo.InvariantCulture);

    /// <summary>The variable of a list of the ids that these resolve to. Ids that cannot be stored are omitted.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="type">Null for nodes; otherwise relations of this type.</param>
    public string Resolved(IEnumerable<string> ids, RelationType? type) =>
        Resolved(ids, id => (type is null ? ViewCypher.NodeById(this, id) : ViewCypher.RelationById(this, id, [type])).Exists());

    /// <summary>The variable of a list of the ids that these, of nodes or relations of any type, resolve to.</summary>
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

    /// <summary>The id that this one resolves to, or null if it cannot be stored.</summary>
    /// <inheritdoc cref="Resolved(IEnumerable{string}, RelationType?)"/>
    public string? Resolved(string id, RelationType? type) => TextValidity.Problem(id) is null ? $"{Resolved([id], type)}[0]" : null;
}
