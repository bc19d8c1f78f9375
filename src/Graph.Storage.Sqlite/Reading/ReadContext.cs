using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>The state shared by the parts that read one plan: the connection in its transaction, the model's numbers, the view.</summary>
internal sealed class ReadContext(
    SqliteSession session,
    GraphModel model,
    TypeNumbers numbers,
    FetchView view,
    CancellationToken cancellation
)
{
    public const int DefaultMaxSorted = 50_000;

    private NestedFilters? _nested;

    public SqliteSession Session => session;

    public GraphModel Model => model;

    public TypeNumbers Numbers => numbers;

    public FetchView View => view;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The maximum number of nodes of a collection that are sorted when no index has the order.</summary>
    public int MaxSorted { get; init; } = DefaultMaxSorted;

    /// <summary>Called with the text of each statement before it runs.</summary>
    public Action<string>? Observer { get; init; }

    /// <summary>
    /// The cached choice among several conditions, by the expression that joins them: the one that leads to the fewest nodes.
    /// </summary>
    public Dictionary<Filter, Filter> AccessPaths { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether few nodes have the value of a comparison.</summary>
    public Dictionary<Filter, bool> FewWith { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Conditions on nodes that many rows lead to.</summary>
    public NestedFilters Nested => _nested ??= new NestedFilters(this);

    /// <summary>The recorded time of the view, in milliseconds; null for now.</summary>
    public long? KnownAt { get; } = view.KnownAt?.ToUnixTimeMilliseconds();

    /// <summary>Neither time is given: counters and narrow sort rows are exact.</summary>
    public bool IsCurrentView => view.AsOf is null && view.KnownAt is null;

    /// <summary>The id that this one resolves to: itself if a visible fact has it, otherwise the id it was merged into.</summary>
    public string Resolve(FactKind sort, string id)
    {
        Check();
        if (TextValidity.Problem(id) is not null || (KnownAt is { } at && WasKnown(sort, id, at)))
            return id;
        var redirect = session.Prepare("SELECT into_id FROM redirect WHERE id = ?1").Bind(1, id);
        if (!redirect.Step())
            return id;
        var into = redirect.Text(0);
        redirect.Reset();
        return into;
    }

    /// <summary>The id that this one resolves to, whether a node's or a relation's.</summary>
    public string Resolve(string id) =>
        Resolve(FactKind.Node, id) is var node && node != id
            ? Resolve(FactKind.Relation, id) is var relation && relation != id
                ? relation
                : id
            : id;

    /// <summary>Stops long work that was cancelled, also between statements and when none is running.</summary>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        Turn.Check();
    }

    private bool WasKnown(FactKind sort, string id, long at)
    {
        var table = sort == FactKind.Node ? "node" : "relation";
        var known = session
            .Prepare(
                $"""
                SELECT 1 FROM {table} WHERE id = ?1 AND recorded <= ?2 UNION ALL
                SELECT 1 FROM {table}_version WHERE id = ?1 AND recorded <= ?2 AND retracted > ?2
                """
            )
            .Bind(1, id)
            .Bind(2, at);
        var found = known.Step();
        known.Reset();
        return found;
    }
}
