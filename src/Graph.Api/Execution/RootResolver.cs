using Graph.Api.Planning;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>Resolves a field of `Query`: one plan, one question to the store, whatever its depth.</summary>
internal sealed class RootResolver(RootPlanner planner) : IFieldResolver
{
    public async ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var state = (RequestState)batch.Context.Request.State!;
        try
        {
            var plan = planner.Plan(batch.Selection);
            if (state.ShowsPlan) Show(batch, plan);
            var snapshot = await state.SnapshotAsync(cancellation);
            return plan.Read(await snapshot.FetchAsync(plan.Fetch, cancellation));
        }
        catch (PlanningException refused)
        {
            throw new GraphQLException(refused.Message, refused.Code);
        }
        catch (PlanRefusedException refused)
        {
            throw new GraphQLException(refused.Message, refused.Code);
        }
    }

    private static void Show(FieldBatch batch, RootPlan plan)
    {
        var extensions = batch.Context.ResponseExtensions;
        if (!extensions.TryGetValue("plan", out var plans)) extensions["plan"] = plans = new Dictionary<string, object?>();
        ((Dictionary<string, object?>)plans!)[batch.Selection.ResponseKey] = plan.Fetch.ToString().Split('\n');
    }
}
