using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>The numbers of facts within one change: of current facts, past facts and facts that the change creates.</summary>
/// <param name="session">The writing connection.</param>
/// <param name="reserves">
/// True while a store is being filled: facts are named before they exist, and until then their numbers are kept in <c>reserved</c>.
/// </param>
internal sealed class FactNumbers(SqliteSession session, bool reserves = false)
{
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);
    private readonly long _first = session.Number("SELECT value FROM meta WHERE key = 'next_fact'") ?? 1;
    private readonly bool _hasVersions =
        session.Number("SELECT EXISTS (SELECT 1 FROM node_version) OR EXISTS (SELECT 1 FROM relation_version)") == 1;

    private long _next;

    /// <summary>Remembers the number that was read with a fact's row.</summary>
    public void Learn(string id, long number) => _known[id] = number;

    /// <summary>The number of a current fact, or of one that this change creates.</summary>
    public long Of(string id)
    {
        if (_known.TryGetValue(id, out var number))
            return number;
        number =
            Find("SELECT number FROM node WHERE id = ?", id)
            ?? Find("SELECT number FROM relation WHERE id = ?", id)
            ?? (reserves ? Reserve(id) : throw new InvalidOperationException($"Fact '{id}' does not exist: the change was not checked."));
        _known.Add(id, number);
        return number;
    }

    /// <summary>The number of a current or past fact.</summary>
    public long OfAny(string id, bool isNode)
    {
        var table = isNode ? "node" : "relation";
        return Find($"SELECT number FROM {table} WHERE id = ?", id)
            ?? Find($"SELECT number FROM {table}_version WHERE id = ? LIMIT 1", id)
            ?? throw new InvalidOperationException($"No {table} '{id}' exists or ever existed.");
    }

    /// <summary>The number for a past version's fact: that of the current fact or of another version, otherwise a new one.</summary>
    public long MakeVersion(string id, bool isNode)
    {
        var table = isNode ? "node" : "relation";
        return Find($"SELECT number FROM {table} WHERE id = ?", id)
            ?? Find($"SELECT number FROM {table}_version WHERE id = ? LIMIT 1", id)
            ?? _first + _next++;
    }

    /// <summary>The number for a fact that becomes current: the number it had before, or a new one.</summary>
    public long Make(string id, bool isNode)
    {
        var old = !_hasVersions ? null : Find($"SELECT number FROM {(isNode ? "node" : "relation")}_version WHERE id = ? LIMIT 1", id);
        var number = old ?? (reserves ? Find("DELETE FROM reserved WHERE id = ? RETURNING number", id) : null) ?? _first + _next++;
        _known[id] = number;
        return number;
    }

    /// <summary>Stores the next free number for the next change.</summary>
    public void Save()
    {
        if (_next > 0)
            session.Prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('next_fact', ?)").Bind(1, _first + _next).Run();
    }

    private long Reserve(string id)
    {
        if (Find("SELECT number FROM reserved WHERE id = ?", id) is { } reserved)
            return reserved;
        var number = _first + _next++;
        session.Prepare("INSERT INTO reserved (id, number) VALUES (?, ?)").Bind(1, id).Bind(2, number).Run();
        return number;
    }

    private long? Find(string sql, string id)
    {
        var statement = session.Prepare(sql).Bind(1, id);
        if (!statement.Step())
            return null;
        var number = statement.Int64(0);
        statement.Reset();
        return number;
    }
}
