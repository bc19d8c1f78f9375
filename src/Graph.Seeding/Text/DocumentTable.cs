namespace Graph.Seeding.Text;

/// <summary>The documents that quotes may come from, by id.</summary>
internal sealed class DocumentTable
{
    private readonly Dictionary<string, DocumentText?> _byId = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Declares a document; null if its text cannot be read, which is reported separately.</summary>
    /// <returns>False if the id is taken.</returns>
    public bool Add(string id, DocumentText? text) => _byId.TryAdd(id, text);

    public bool IsDeclared(string id) => _byId.ContainsKey(id);

    public DocumentText? Find(string id) => _byId.GetValueOrDefault(id);
}
