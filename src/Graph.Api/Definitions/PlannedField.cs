using Graph.Api.Rows;
using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>A field that is fetched together with the objects that have it.</summary>
/// <typeparam name="TPlanner">The planner, which collects what the field needs from the store.</typeparam>
/// <typeparam name="TSet">The rows that the result is read from.</typeparam>
internal abstract class PlannedField<TPlanner, TSet>(
    string name,
    string type,
    string description,
    params IReadOnlyList<SchemaMember> arguments
) : ApiField(name, type, description, arguments)
{
    /// <summary>Requests the data for the field and everything below it; returns how the result is read.</summary>
    public abstract Projection<TSet> Plan(Selection selection, TPlanner planner);
}
