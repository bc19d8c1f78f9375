using Graph.Api.Definitions;
using Graph.Api.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Facts;

/// <summary>A field of nodes or relations.</summary>
internal abstract class FactField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : PlannedField<FactRow, RowSet>(name, type, description, arguments);

/// <summary>The planner of fields of facts.</summary>
/// <param name="Facts">Plans the selections below other facts.</param>
/// <param name="Owner">The owner of the field: the node of the row, or its relation.</param>
/// <param name="Row">The items that each row needs.</param>
/// <param name="Scope">The rows that have the field.</param>
internal readonly record struct FactRow(FactPlanner Facts, PropertyOwner Owner, RowPlanBuilder Row, RowScope Scope)
{
    /// <summary>Requests an item; returns its slot.</summary>
    public int Add(RowItem item) => Row.Add(item with { Scope = Scope });
}
