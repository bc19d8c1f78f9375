namespace Graph.Storage.Conformance.Search;

/// <summary>What is asked of a graph of names, and what must come of it.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Expected">The nodes that match.</param>
/// <param name="Allowed">Nodes that may match as well.</param>
/// <param name="First">The one that must rank first, or null.</param>
/// <param name="Never">Nodes that must not be found, however low they score.</param>
public sealed record NameQuestion(
    string Text,
    IReadOnlyList<string> Expected,
    IReadOnlyList<string> Allowed,
    string? First,
    IReadOnlyList<string> Never
)
{
    /// <summary>Reads <c>ask: text; expected ids, with &lt; the best, with ~ those allowed; ids that are never found</c>.</summary>
    public static NameQuestion Parse(string line)
    {
        var fields = line.Split(';');
        var ids = fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            fields[1],
            [.. ids.Where(id => id[0] != '~').Select(id => id.TrimEnd('<'))],
            [.. ids.Where(id => id[0] == '~').Select(id => id[1..])],
            Array.Find(ids, id => id.EndsWith('<'))?.TrimEnd('<'),
            fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
