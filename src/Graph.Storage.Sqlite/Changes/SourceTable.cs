using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>The records of sources.</summary>
internal sealed class SourceTable(SqliteSession session)
{
    /// <summary>Writes and removes records, and returns the names of those that changed.</summary>
    public IReadOnlyList<string> Write(GraphChange change)
    {
        var changed = new List<string>();
        foreach (var source in change.Sources)
        {
            if (source.Equals(Find(source.Name)))
                continue;
            session
                .Prepare("INSERT OR REPLACE INTO source (name, sha256, payload) VALUES (?, ?, ?)")
                .Bind(1, source.Name)
                .Bind(2, source.Sha256)
                .BindBlob(3, source.Payload.Span)
                .Run();
            changed.Add(source.Name);
        }

        foreach (var name in change.RemoveSources)
        {
            var delete = session.Prepare("DELETE FROM source WHERE name = ? RETURNING name").Bind(1, name);
            while (delete.Step())
                changed.Add(name);
        }

        return changed;
    }

    public SourceRecord? Find(string name)
    {
        var statement = session.Prepare("SELECT sha256, payload FROM source WHERE name = ?").Bind(1, name);
        if (!statement.Step())
            return null;
        var source = new SourceRecord(name, statement.Text(0), statement.Bytes(1).ToArray());
        statement.Reset();
        return source;
    }

    public IReadOnlyList<SourceEntry> List() =>
        session.Query("SELECT name, sha256 FROM source ORDER BY name", row => new SourceEntry(row.Text(0), row.Text(1)));
}
