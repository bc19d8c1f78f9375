using Graph.Storage.Plans;

namespace Graph.Storage.Diagnostics;

/// <summary>
/// Summarises a plan using only names of the model, so there are few different summaries and they contain no values.
/// </summary>
public static class PlanSummary
{
    /// <summary>The value of <c>db.query.summary</c>: <c>FETCH Person</c>, <c>FETCH Node by id</c>, <c>SEARCH</c>.</summary>
    public static string Of(FetchPlan plan) =>
        plan.Source switch
        {
            KindSource kind => $"FETCH {kind.Type.Name}",
            IdsSource ids => $"FETCH {ids.Sort} by id",
            _ => Operation(plan),
        };

    /// <summary>The value of <c>db.operation.name</c>.</summary>
    public static string Operation(FetchPlan plan) => plan.Source is SearchSource ? "SEARCH" : "FETCH";
}
