using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Storage.Plans;

/// <summary>A property of a row's node or relation, or one of the values kept beside it. Null where the kind has no such property.</summary>
/// <param name="On">Whose property.</param>
/// <param name="Property">Which property; stores go by its name and type.</param>
/// <param name="Form">Which of its values.</param>
public sealed record PropertyRef(PropertyOwner On, Property Property, ValueForm Form = ValueForm.Value)
{
    /// <summary>A node's property.</summary>
    public static PropertyRef Node(Property property, ValueForm part = ValueForm.Value) => new(PropertyOwner.Node, property, part);

    /// <summary>A relation's property.</summary>
    public static PropertyRef Relation(Property property, ValueForm part = ValueForm.Value) => new(PropertyOwner.Relation, property, part);

    /// <summary>What a column of it, or each list of a column of lists, is made of.</summary>
    public StoreColumnType ColumnType =>
        (Property.Type, Form) switch
        {
            (PropertyType.PartialDate, ValueForm.Earliest or ValueForm.Latest) => StoreColumnType.Long,
            (PropertyType.Int or PropertyType.DateTime, _) => StoreColumnType.Long,
            (PropertyType.Float, _) => StoreColumnType.Double,
            (PropertyType.Boolean, _) => StoreColumnType.Boolean,
            _ => StoreColumnType.Text,
        };

    /// <summary>The name under which stores keep it (<see cref="StoredNames"/>).</summary>
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

    /// <summary>Whether a fact always has it, by the property as the fact's own kind or type declares it; null: it has none.</summary>
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

/// <summary>Whose property is meant, seen from a row.</summary>
public enum PropertyOwner
{
    /// <summary>The row's node.</summary>
    Node,

    /// <summary>
    /// The relation by which the row was reached, or, in rows of relations, the relation itself. In a row of a collection
    /// there is none: its properties are null.
    /// </summary>
    Relation,

    /// <summary>The item that the nearest enclosing <see cref="ListMatch"/> looks at.</summary>
    Item,
}

/// <summary>Which of the values that are kept for a property is meant.</summary>
public enum ValueForm
{
    /// <summary>The value itself; of a partial date its EDTF text; of an instant its milliseconds.</summary>
    Value,

    /// <summary>The sort key of a sortable string. Strings are ordered by it and never by their value.</summary>
    SortKey,

    /// <summary>
    /// The folded copy of a folded string, or of each item of a folded list. Whoever makes the plan folds what it is compared
    /// with (<see cref="Model.Text.TextFold.Fold"/>).
    /// </summary>
    Folded,

    /// <summary>The earliest moment of a partial date (<c>PartialDate.EarliestMoment</c>); null where it is open or unknown.</summary>
    Earliest,

    /// <summary>The latest moment of a partial date (<c>PartialDate.LatestMoment</c>); null where it is open or unknown.</summary>
    Latest,

    /// <summary>A partial date in the words of the text, where they differ.</summary>
    AsWritten,
}
