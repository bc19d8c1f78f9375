using Graph.Api.Definitions;
using Graph.Api.Execution;
using Graph.Api.Planning;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;

namespace Graph.Api.Fields.Root;

/// <summary>
/// A field of `Query` that is resolved by one query of the store, regardless of its depth. Its arguments include `asOf` and `knownAt`.
/// </summary>
internal abstract class QueryField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : ResolvedField(name, type, description, [.. arguments, .. ViewArguments.All])
{
    /// <summary>Plans the field with everything below it.</summary>
    /// <exception cref="PlanningException">The arguments cannot be planned.</exception>
    public RootPlan Plan(Selection root, FactPlanner facts) => Plan(root, ViewArguments.Of(root.Arguments), facts);

    public sealed override ValueTask<Column> ResolveAsync(FieldBatch batch, ApiServices services, CancellationToken cancellation) =>
        batch.Context.FetchAsync(
            () =>
            {
                var plan = Plan(batch.Selection, services.Facts);
                if (((RequestState)batch.Context.Request.State!).ShowsPlan)
                    Show(batch, plan);
                return plan;
            },
            cancellation
        );

    /// <summary>Plans the field with everything below it.</summary>
    /// <param name="root">The field.</param>
    /// <param name="view">The times that it requests.</param>
    /// <param name="facts">Plans the facts below it.</param>
    /// <exception cref="PlanningException">The arguments cannot be planned.</exception>
    protected abstract RootPlan Plan(Selection root, FetchView view, FactPlanner facts);

    private static void Show(FieldBatch batch, RootPlan plan)
    {
        var extensions = batch.Context.ResponseExtensions;
        if (!extensions.TryGetValue("plan", out var plans))
            extensions["plan"] = plans = new Dictionary<string, object?>();
        ((Dictionary<string, object?>)plans!)[batch.Selection.ResponseKey] = plan.Fetch.ToString().Split('\n');
    }
}
