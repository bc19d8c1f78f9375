using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A relation of the closed vocabulary: its type, its properties and the kinds that it may connect. Immutable.</summary>
public sealed class RelationType
{
    private readonly FrozenDictionary<string, Property> _byName;
    private Dictionary<Kind, IReadOnlyList<Kind>> _ends = [];
    private Dictionary<Kind, IReadOnlyList<Kind>> _sources = [];

    internal RelationType(
        string name,
        string propertiesType,
        string? description,
        IReadOnlyList<Property> properties,
        IReadOnlyList<Property> key
    )
    {
        Name = name;
        PropertiesType = propertiesType;
        Description = description;
        Properties = properties;
        Key = key;
        _byName = properties.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Its type: <c>SPEAKS</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the type of its properties, which is also the name of its objects in the API: <c>Speaks</c>.</summary>
    public string PropertiesType { get; }

    /// <summary>Its description, or null if the model has none.</summary>
    public string? Description { get; }

    /// <summary>Its properties: those of every fact first, then its own, in the model's order.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>
    /// The properties that, with the type and the two ends, distinguish parallel relations and form a derived id. Empty if
    /// there is at most one relation of this type between two nodes.
    /// </summary>
    public IReadOnlyList<Property> Key { get; }

    /// <summary>The possible target kinds for each kind at which the relation may start, in the model's order.</summary>
    public IReadOnlyDictionary<Kind, IReadOnlyList<Kind>> Ends => _ends;

    /// <summary>Every field that shows it, in the model's order; inherited fields count once, at their owner.</summary>
    public IReadOnlyList<RelationField> Fields { get; private set; } = [];

    /// <summary>Whether a field shows it as the path to the parent in a tree.</summary>
    public bool IsTree { get; private set; }

    /// <summary>Whether editors write it to organise the graph: it needs no evidence.</summary>
    public bool IsEditorial { get; internal init; }

    /// <summary>The property of this name, or null.</summary>
    public Property? FindProperty(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The kinds that it may lead to from <paramref name="from"/>; empty if it cannot start there.</summary>
    public IReadOnlyList<Kind> TargetsOf(Kind from) => _ends.GetValueOrDefault(from, []);

    /// <summary>The kinds that it may come from to <paramref name="to"/>; empty if it cannot end there.</summary>
    public IReadOnlyList<Kind> SourcesOf(Kind to) => _sources.GetValueOrDefault(to, []);

    /// <summary>Whether it may lead from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public bool Joins(Kind from, Kind to) => TargetsOf(from).Contains(to);

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void Complete(IReadOnlyList<RelationField> fields, Dictionary<Kind, IReadOnlyList<Kind>> joined)
    {
        Fields = fields;
        IsTree = fields.Any(f => f.IsTree);
        _ends = joined;
        _sources = joined
            .Values.SelectMany(to => to)
            .Distinct()
            .ToDictionary(to => to, IReadOnlyList<Kind> (to) => [.. joined.Where(e => e.Value.Contains(to)).Select(e => e.Key)]);
    }
}
