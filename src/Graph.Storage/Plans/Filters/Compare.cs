namespace Graph.Storage.Plans.Filters;

/// <summary>
/// A property's value compared with another; false where it has none. The value is of the property's type: text, or an
/// integer or double (they compare with each other), or a boolean.
/// </summary>
/// <param name="Property">The property; not a list.</param>
/// <param name="Op">How.</param>
/// <param name="Value">With what; not null (see <see cref="IsNull"/>).</param>
public sealed record Compare(PropertyRef Property, CompareOp Op, Scalar Value) : Filter;
