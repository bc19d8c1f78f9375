using System.Buffers;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>Rewrites the properties of rows for a changed model, within the caller's transaction.</summary>
internal sealed class PropertyRewriter(SqliteSession session)
{
    private readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>The properties in a row's JSON, as the model defines them now.</summary>
    public static PropertyValues Complete(
        FactMigration migration,
        string type,
        string id,
        IReadOnlyList<Property> properties,
        Func<string, Property?> find,
        ReadOnlySpan<byte> stored
    )
    {
        var earlier = EarlierModel.Find(properties, find);
        return migration.Complete(type, id, properties, find, FactJson.Read(stored, earlier), FactJson.Unknown(stored, earlier));
    }

    /// <summary>Writes the values into a row if they give different JSON.</summary>
    public void Save(string table, long row, Func<string, Property?> find, PropertyValues values, ReadOnlySpan<byte> stored)
    {
        _json.ResetWrittenCount();
        FactJson.Write(_json, find, values);
        if (!_json.WrittenSpan.SequenceEqual(stored))
            session.Prepare($"UPDATE {table} SET props = ? WHERE rowid = ?").BindUtf8(1, _json.WrittenSpan).Bind(2, row).Run();
    }
}
