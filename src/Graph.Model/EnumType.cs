using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A closed list of values. Immutable.</summary>
public sealed class EnumType
{
    private readonly FrozenDictionary<string, EnumValue> _byName;

    internal EnumType(string name, string? description, IReadOnlyList<EnumValue> values)
    {
        Name = name;
        Description = description;
        Values = values;
        _byName = values.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);
    }

    /// <summary>Its name: <c>SpeechAct</c>.</summary>
    public string Name { get; }

    /// <summary>Its description, or null if the model has none.</summary>
    public string? Description { get; }

    /// <summary>Its values, in the model's order.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    /// <summary>Whether the enum has this value; case matters.</summary>
    public bool Contains(string value) => _byName.ContainsKey(value);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
