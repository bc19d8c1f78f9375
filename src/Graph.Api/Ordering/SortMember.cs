using Graph.Api.Definitions;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>A member of a `...SortInput`: something to order by.</summary>
internal abstract class SortMember(string name, string type, string description) : SchemaMember(name, type, description)
{
    /// <summary>The key of the order that it stands for.</summary>
    /// <param name="value">A direction, or the input object that says more.</param>
    public abstract OrderKey Plan(object value);
}
