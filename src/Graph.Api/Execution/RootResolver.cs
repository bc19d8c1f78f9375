using Graph.Api.Planning;
using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>Resolves a field of `Query`: one plan, one question to the store, whatever its depth.</summary>
internal sealed class RootResolver(RootPlanner planner) : IFieldResolver
{
    public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation) =>
        batch.Context.FetchAsync(() => Plan(batch), cancellation);

    private RootPlan Plan(FieldBatch batch)
    {
        var plan = planner.Plan(batch.Selection);
        if (((RequestState)batch.Context.Request.State!).ShowsPlan) Show(batch, plan);
        return plan;
    }

    private static void Show(FieldBatch batch, RootPlan plan)
    {
        var extensions = batch.Context.ResponseExtensions;
        if (!extensions.TryGetValue("plan", out var plans)) extensions["plan"] = plans = new Dictionary<string, object?>();
        ((Dictionary<string, object?>)plans!)[batch.Selection.ResponseKey] = plan.Fetch.ToString().Split('\n');
    }
}
