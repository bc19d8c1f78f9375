using Graph.Seeding.Facts;

namespace Graph.Seeding.Merging;

/// <summary>What all files together state about a node or a relation.</summary>
internal abstract class MergedFact(string id, SourcePosition at)
{
    private readonly SortedDictionary<string, MergedProperty> _properties = new(StringComparer.Ordinal);
    private readonly List<Passage> _passages = [];

    public string Id { get; } = id;

    /// <summary>The position of its first entry.</summary>
    public SourcePosition At { get; } = at;

    public IReadOnlyDictionary<string, MergedProperty> Properties => _properties;

    /// <summary>The passages that support it, in reading order, each once.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>What it is, for messages: <c>Person "jane-doe"</c>.</summary>
    public abstract string What { get; }

    /// <summary>What it is, for lists: <c>jane-doe</c>, <c>jane-doe SPEAKS denial</c>.</summary>
    public virtual string Label => Id;

    /// <summary>Advice for entries that disagree, after a space; or nothing.</summary>
    protected virtual string Hint => "";

    /// <summary>Everything that is stated about it, as one string.</summary>
    public string Stated => $"{What}: {string.Join("; ", _properties.Select(p => $"{p.Key} {p.Value.Value}"))}";

    public string? this[string property] => _properties.TryGetValue(property, out var found) ? string.Join(", ", found.Value.Items) : null;

    public void Add(string file, IEnumerable<StatedProperty> stated, IEnumerable<Passage> quoted, ProblemList problems)
    {
        foreach (var property in stated)
            Add(file, property, problems);
        AddPassages(quoted);
    }

    public void Set(string name, StatedValue value) => _properties[name] = new MergedProperty(value, At, false);

    public void AddPassages(IEnumerable<Passage> quoted)
    {
        _passages.AddRange(quoted.Where(p => !_passages.Exists(q => q.Document == p.Document && q.Start == p.Start && q.End == p.End)));
        _passages.Sort(
            (a, b) =>
                string.CompareOrdinal(a.Document, b.Document) is var order and not 0 ? order
                : a.Start != b.Start ? a.Start.CompareTo(b.Start)
                : a.End.CompareTo(b.End)
        );
    }

    private void Add(string file, StatedProperty stated, ProblemList problems)
    {
        var at = stated.At.In(file);
        if (!_properties.TryGetValue(stated.Name, out var known) || known.IsInherited && !stated.IsInherited)
            _properties[stated.Name] = new MergedProperty(stated.Value, at, stated.IsInherited);
        else if (!stated.IsInherited && known.Value != stated.Value)
            problems.Add(at, $"\"{stated.Name}\" of {What} is {stated.Value} here and {known.Value} at {known.At}.{Hint}");
    }
}
