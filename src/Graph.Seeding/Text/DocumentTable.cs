namespace Graph.Seeding.Text;

/// <summary>The documents that quotes may stand in, by id.</summary>
internal sealed class DocumentTable
{
    private readonly Dictionary<string, DocumentText?> _byId = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Declares a document; null where its text cannot be read, which is a problem of its own.</summary>
    /// <returns>False where the id is taken.</returns>
    public bool Add(string id, DocumentText? text) => _byId.TryAdd(id, text);

    public bool IsDeclared(string id) => _byId.ContainsKey(id);

    public DocumentText? Find(string id) => _byId.GetValueOrDefault(id);
}
