using Graph.Api.Definitions;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>A member of a `...SortInput`: a sort key.</summary>
internal abstract class SortMember(string name, string type, string description) : SchemaMember(name, type, description)
{
    /// <summary>The key of the order that it represents.</summary>
    /// <param name="value">A direction, or a nested input object.</param>
    public abstract OrderKey Plan(object value);
}
