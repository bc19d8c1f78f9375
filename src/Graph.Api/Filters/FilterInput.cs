using Graph.Api.Definitions;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>An input object whose members are conditions, all of which must hold.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
/// <param name="members">Creates the members.</param>
internal sealed class FilterInput(string name, string description, Func<FilterInput, IEnumerable<FilterMember>> members)
    : InputDefinition<FilterMember>(name, description)
{
    /// <summary>The condition; null if there is none.</summary>
    public Filter? Plan(ArgumentValues? values) => values is null ? null : Conditions.All(values, (name, value) => this[name].Plan(value));

    protected override IEnumerable<FilterMember> CreateMembers() => members(this);
}
