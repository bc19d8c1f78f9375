using Graph.Api.Rows;
using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>A field that is fetched together with the objects that have it.</summary>
/// <typeparam name="TPlanner">What it is planned with: where it says what it needs from the store.</typeparam>
/// <typeparam name="TSet">What it is read from.</typeparam>
internal abstract class PlannedField<TPlanner, TSet>(
    string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : ApiField(name, type, description, arguments)
{
    /// <summary>Asks for what the field and everything below it needs; answers how it is then read.</summary>
    public abstract Projection<TSet> Plan(Selection selection, TPlanner planner);
}
