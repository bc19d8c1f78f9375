using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>
/// A property of a row's node or relation, or one of the values stored with it. Null if the kind has no such property.
/// </summary>
/// <param name="On">The owner of the property.</param>
/// <param name="Property">The property; stores use its name and type.</param>
/// <param name="Form">The form of its value.</param>
public sealed record PropertyRef(PropertyOwner On, Property Property, ValueForm Form = ValueForm.Value)
{
    /// <summary>A node's property.</summary>
    public static PropertyRef Node(Property property, ValueForm part = ValueForm.Value) => new(PropertyOwner.Node, property, part);

    /// <summary>A relation's property.</summary>
    public static PropertyRef Relation(Property property, ValueForm part = ValueForm.Value) => new(PropertyOwner.Relation, property, part);

    /// <summary>The type of the values of a column, or of the lists in a column of lists.</summary>
    public StoreColumnType ColumnType =>
        (Property.Type, Form) switch
        {
            (PropertyType.PartialDate, ValueForm.Earliest or ValueForm.Latest) => StoreColumnType.Long,
            (PropertyType.Int or PropertyType.DateTime, _) => StoreColumnType.Long,
            (PropertyType.Float, _) => StoreColumnType.Double,
            (PropertyType.Boolean, _) => StoreColumnType.Boolean,
            _ => StoreColumnType.Text,
        };

    /// <summary>The name under which stores keep the value (<see cref="StoredNames"/>).</summary>
    public string StoredName =>
        Form switch
        {
            ValueForm.SortKey => StoredNames.SortKey(Property.Name),
            ValueForm.Folded => StoredNames.Folded(Property.Name),
            ValueForm.Earliest => StoredNames.Earliest(Property.Name),
            ValueForm.Latest => StoredNames.Latest(Property.Name),
            ValueForm.AsWritten => StoredNames.AsWritten(Property.Name),
            _ => Property.Name,
        };

    /// <summary>
    /// Whether a fact always has it, according to the declaration in the fact's own kind or type; null if that does not declare
    /// it.
    /// </summary>
    public bool IsAlwaysIn(Property? declared) => declared is { IsRequired: true } && Form is not (ValueForm.Earliest or ValueForm.Latest);

    /// <summary><c>name</c>, <c>name.SortKey</c>, <c>relation.step</c>, <c>item</c>.</summary>
    public override string ToString() =>
        (
            On switch
            {
                PropertyOwner.Relation => "relation." + Property.Name,
                PropertyOwner.Item => "item",
                _ => Property.Name,
            }
        ) + (Form == ValueForm.Value ? "" : "." + Form);
}

/// <summary>The owner of a property, seen from a row.</summary>
public enum PropertyOwner
{
    /// <summary>The row's node.</summary>
    Node,

    /// <summary>
    /// The relation by which the row was reached, or, in rows of relations, the relation itself. A row of a collection has
    /// none, and its properties are null.
    /// </summary>
    Relation,

    /// <summary>The item that the nearest enclosing <see cref="ListMatch"/> tests.</summary>
    Item,
}

/// <summary>The form of a property's value: the value itself or one derived from it.</summary>
public enum ValueForm
{
    /// <summary>The value itself: for a partial date its EDTF text, for a timestamp its milliseconds.</summary>
    Value,

    /// <summary>The sort key of a sortable string. Strings are ordered by it and never by their value.</summary>
    SortKey,

    /// <summary>
    /// The folded copy of a folded string, or of each item of a folded list. The creator of the plan must fold the operand
    /// (<see cref="Model.Text.TextFold.Fold"/>).
    /// </summary>
    Folded,

    /// <summary>The earliest moment of a partial date (<c>PartialDate.EarliestMoment</c>); null if it is open or unknown.</summary>
    Earliest,

    /// <summary>The latest moment of a partial date (<c>PartialDate.LatestMoment</c>); null if it is open or unknown.</summary>
    Latest,

    /// <summary>A partial date in the words of the text, if they differ.</summary>
    AsWritten,
}
