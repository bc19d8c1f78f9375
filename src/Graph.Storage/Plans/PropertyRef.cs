using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>A property of a row's node or relation, or one of the values kept beside it. Null where the kind has no such property.</summary>
/// <param name="On">Whose property.</param>
/// <param name="Property">Which property; stores go by its name and type.</param>
/// <param name="Part">Which of its values.</param>
public sealed record PropertyRef(FactPart On, Property Property, ValuePart Part = ValuePart.Value)
{
    /// <summary>A node's property.</summary>
    public static PropertyRef Node(Property property, ValuePart part = ValuePart.Value) => new(FactPart.Node, property, part);

    /// <summary>A relation's property.</summary>
    public static PropertyRef Relation(Property property, ValuePart part = ValuePart.Value) => new(FactPart.Relation, property, part);

    /// <summary>What a column of it, or each list of a column of lists, is made of.</summary>
    public ColumnType ColumnType => (Property.Type, Part) switch
    {
        (PropertyType.PartialDate, ValuePart.Earliest or ValuePart.Latest) => ColumnType.Long,
        (PropertyType.Int or PropertyType.DateTime, _) => ColumnType.Long,
        (PropertyType.Float, _) => ColumnType.Double,
        (PropertyType.Boolean, _) => ColumnType.Boolean,
        _ => ColumnType.Text,
    };

    /// <summary>The name under which stores keep it (<see cref="StoredNames"/>).</summary>
    public string StoredName => Part switch
    {
        ValuePart.SortKey => StoredNames.SortKey(Property.Name),
        ValuePart.Folded => StoredNames.Folded(Property.Name),
        ValuePart.Earliest => StoredNames.Earliest(Property.Name),
        ValuePart.Latest => StoredNames.Latest(Property.Name),
        ValuePart.AsWritten => StoredNames.AsWritten(Property.Name),
        _ => Property.Name,
    };

    /// <summary>Whether a fact always has it, by the property as the fact's own kind or type declares it; null: it has none.</summary>
    public bool IsAlwaysIn(Property? declared) => declared is { IsRequired: true } && Part is not (ValuePart.Earliest or ValuePart.Latest);

    /// <summary><c>name</c>, <c>name.SortKey</c>, <c>relation.step</c>, <c>item</c>.</summary>
    public override string ToString() =>
        (On switch { FactPart.Relation => "relation." + Property.Name, FactPart.Item => "item", _ => Property.Name })
        + (Part == ValuePart.Value ? "" : "." + Part);
}
