using Graph.Storage.Plans;

namespace Graph.Storage.Diagnostics;

/// <summary>Says what a plan asks for in names of the model alone, so that the summaries are few and hold no values.</summary>
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
