using System.Collections.Frozen;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>An object type whose fields are planned together.</summary>
internal sealed class PlannedType<TPlanner, TSet>(
    string name,
    string description,
    params IReadOnlyList<PlannedField<TPlanner, TSet>> fields
) : ObjectDefinition(name, description)
{
    private readonly FrozenDictionary<string, PlannedField<TPlanner, TSet>> _byName = fields.ToFrozenDictionary(
        field => field.Name,
        StringComparer.Ordinal
    );

    public override IReadOnlyList<ApiField> Fields => fields;

    /// <summary>Plans all selected fields, deferred ones included: the objects are not fetched again.</summary>
    public ObjectPlan<TSet> Plan(Selection selection, TPlanner planner) => Plan(SelectedFields.All(selection), planner, null);

    /// <summary>Plans some of the fields.</summary>
    /// <param name="selections">The fields.</param>
    /// <param name="planner">The planner.</param>
    /// <param name="deferred">How deferred fields are fetched.</param>
    public ObjectPlan<TSet> Plan(IEnumerable<Selection> selections, TPlanner planner, DeferredFetch? deferred)
    {
        var plan = new ObjectPlan<TSet>(FieldOf) { Deferred = deferred };
        foreach (var each in selections)
            plan.Add(each, FieldOf(each).Plan(each, planner));
        return plan;
    }

    private PlannedField<TPlanner, TSet> FieldOf(Selection selection) => _byName[selection.Field.Name];
}
