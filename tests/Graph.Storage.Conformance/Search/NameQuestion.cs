namespace Graph.Storage.Conformance.Search;

/// <summary>What is asked of a graph of names, and what must come of it.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Expected">The nodes that match.</param>
/// <param name="First">The one that must rank first, or null.</param>
/// <param name="Never">Nodes that must not be found, however low they score.</param>
public sealed record NameQuestion(string Text, IReadOnlyList<string> Expected, string? First, IReadOnlyList<string> Never)
{
    /// <summary>Reads <c>ask: text; expected ids, the best followed by &lt;; ids that are never found</c>.</summary>
    public static NameQuestion Parse(string line)
    {
        var fields = line.Split(';');
        var ids = fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(fields[1], [.. ids.Select(id => id.TrimEnd('<'))], Array.Find(ids, id => id.EndsWith('<'))?.TrimEnd('<'),
            fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
