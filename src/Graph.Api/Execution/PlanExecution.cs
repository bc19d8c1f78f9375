using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>Executes plans on the snapshot of the request.</summary>
internal static class PlanExecution
{
    /// <summary>Executes a plan and reads the result of the store.</summary>
    /// <exception cref="GraphQLException">The field cannot be planned, or the store rejects the plan.</exception>
    public static async ValueTask<Column> FetchAsync(this OperationContext context, Func<RootPlan> makePlan, CancellationToken cancellation)
    {
        try
        {
            var plan = makePlan();
            var snapshot = await ((RequestState)context.Request.State!).SnapshotAsync(cancellation);
            return plan.Read(await snapshot.FetchAsync(plan.Fetch, cancellation));
        }
        catch (PlanningException refused)
        {
            throw new GraphQLException(refused.Message, refused.Code.Name);
        }
        catch (PlanRefusedException refused)
        {
            throw new GraphQLException(refused.Message, ErrorCodes.Of(refused.Reason).Name);
        }
    }
}
