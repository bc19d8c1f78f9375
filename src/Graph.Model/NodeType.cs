using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A kind of node, or an interface that several kinds share. Immutable.</summary>
public abstract class NodeType
{
    private FrozenDictionary<string, Property> _propertiesByName = FrozenDictionary<string, Property>.Empty;
    private FrozenDictionary<string, RelationField> _fieldsByName = FrozenDictionary<string, RelationField>.Empty;

    private protected NodeType(string name, string plural, string? description)
    {
        Name = name;
        Plural = plural;
        Description = description;
    }

    /// <summary>Its name: <c>Person</c>.</summary>
    public string Name { get; }

    /// <summary>The name of its collection: <c>people</c>.</summary>
    public string Plural { get; }

    /// <summary>Its description, or null if the model has none.</summary>
    public string? Description { get; }

    /// <summary>
    /// The interfaces that it implements, including those of its interfaces, each after the ones that it implements itself.
    /// <c>Fact</c>, which every kind implements, is not included.
    /// </summary>
    public IReadOnlyList<KindInterface> Interfaces { get; private set; } = [];

    /// <summary>Its properties, including inherited ones: those of every fact, of its interfaces, then its own.</summary>
    public IReadOnlyList<Property> Properties { get; private set; } = [];

    /// <summary>Its relation fields, including inherited ones, those of its interfaces first.</summary>
    public IReadOnlyList<RelationField> Fields { get; private set; } = [];

    /// <summary>The field that leads to the parent in a tree, or null if it is not in a tree.</summary>
    public RelationField? Tree { get; private set; }

    /// <summary>The kinds that it covers, in the model's order: a kind covers itself.</summary>
    public abstract IReadOnlyList<Kind> Kinds { get; }

    /// <summary>The property of this name, inherited or its own, or null.</summary>
    public Property? FindProperty(string name) => _propertiesByName.GetValueOrDefault(name);

    /// <summary>The relation field of this name, inherited or its own, or null.</summary>
    public RelationField? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    /// <summary>Whether every kind that <paramref name="other"/> covers is covered by this one too.</summary>
    public bool Covers(NodeType other) => ReferenceEquals(this, other) || other.Kinds.All(Kinds.Contains);

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void CompleteInterfaces(IReadOnlyList<KindInterface> interfaces) => Interfaces = interfaces;

    internal void CompleteMembers(IReadOnlyList<Property> properties, IReadOnlyList<RelationField> fields)
    {
        Properties = properties;
        Fields = fields;
        Tree = fields.FirstOrDefault(f => f.IsTree);
        _propertiesByName = properties.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
        _fieldsByName = fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }
}
