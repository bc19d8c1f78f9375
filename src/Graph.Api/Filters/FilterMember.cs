using Graph.Api.Definitions;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>A member of an input object that is a condition.</summary>
internal abstract class FilterMember(string name, string type, string description) : SchemaMember(name, type, description)
{
    /// <summary>The condition; null if the member was not given.</summary>
    public Filter? Plan(object? value) => value is null ? PlanNull() : PlanValue(value);

    /// <summary>The condition of a value.</summary>
    protected abstract Filter? PlanValue(object value);

    /// <summary>
    /// The condition that null represents. Null is rejected unless it has only one possible meaning: otherwise a client that sends null
    /// by mistake would receive exactly the data that the condition was meant to exclude.
    /// </summary>
    protected virtual Filter? PlanNull() => throw NullFilter.Member(Name);
}
