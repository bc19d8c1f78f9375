using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>Collects the items of a <see cref="RowPlan"/>. Not thread-safe.</summary>
public sealed class RowPlanBuilder
{
    private readonly List<RowItem> _items = [];
    private readonly Dictionary<(PropertyRef, RowScope), int> _properties = [];

    /// <summary>Adds an item and returns its slot.</summary>
    public int Add(RowItem item)
    {
        _items.Add(item);
        return _items.Count - 1;
    }

    /// <summary>Returns the slot of a property, adding it on the first request in this scope.</summary>
    public int Property(PropertyRef property, RowScope? scope = null)
    {
        var key = (property, scope ?? RowScope.Every);
        if (!_properties.TryGetValue(key, out var slot))
            _properties[key] = slot = Add(new PropertyItem(property) { Scope = key.Item2 });
        return slot;
    }

    /// <summary>The plan with the added items.</summary>
    public RowPlan Build() => new([.. _items]);
}
