using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>The numbers of facts within one change: of those that stand, that stood, and that it makes.</summary>
/// <param name="session">The connection that writes.</param>
/// <param name="reserves">
/// A store is being filled: facts are named before they are there, and their numbers are kept in <c>reserved</c> until then.
/// </param>
internal sealed class FactNumbers(SqliteSession session, bool reserves = false)
{
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);
    private readonly long _first = session.Number("SELECT value FROM meta WHERE key = 'next_fact'") ?? 1;
    private readonly bool _hasVersions =
        session.Number("SELECT EXISTS (SELECT 1 FROM node_version) OR EXISTS (SELECT 1 FROM relation_version)") == 1;

    private long _next;

    /// <summary>Remembers what was read with a fact's row.</summary>
    public void Learn(string id, long number) => _known[id] = number;

    /// <summary>The number of a fact that stands, or that this change makes.</summary>
    public long Of(string id)
    {
        if (_known.TryGetValue(id, out var number))
            return number;
        number =
            Find("SELECT number FROM node WHERE id = ?", id)
            ?? Find("SELECT number FROM relation WHERE id = ?", id)
            ?? (reserves ? Reserve(id) : throw new InvalidOperationException($"No fact '{id}': the change was not checked."));
        _known.Add(id, number);
        return number;
    }

    /// <summary>The number of a fact that stands or once stood.</summary>
    public long OfAny(string id, bool isNode)
    {
        var table = isNode ? "node" : "relation";
        return Find($"SELECT number FROM {table} WHERE id = ?", id)
            ?? Find($"SELECT number FROM {table}_version WHERE id = ? LIMIT 1", id)
            ?? throw new InvalidOperationException($"No {table} '{id}' stands or ever stood.");
    }

    /// <summary>The number of an old version's fact: of the one that stands or of another version, else a new one.</summary>
    public long MakeVersion(string id, bool isNode)
    {
        var table = isNode ? "node" : "relation";
        return Find($"SELECT number FROM {table} WHERE id = ?", id)
            ?? Find($"SELECT number FROM {table}_version WHERE id = ? LIMIT 1", id)
            ?? _first + _next++;
    }

    /// <summary>The number of a fact that comes to stand: the one that it had, or a new one.</summary>
    public long Make(string id, bool isNode)
    {
        var old = !_hasVersions ? null : Find($"SELECT number FROM {(isNode ? "node" : "relation")}_version WHERE id = ? LIMIT 1", id);
        var number = old ?? (reserves ? Find("DELETE FROM reserved WHERE id = ? RETURNING number", id) : null) ?? _first + _next++;
        _known[id] = number;
        return number;
    }

    /// <summary>Keeps what the next change starts with.</summary>
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
