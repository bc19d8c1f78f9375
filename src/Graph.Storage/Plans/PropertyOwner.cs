namespace Graph.Storage.Plans;

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

    /// <summary>The item that the nearest enclosing <see cref="Filters.ListMatch"/> looks at.</summary>
    Item,
}
