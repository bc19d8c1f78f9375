using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Planning;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.Api.Limits;

/// <summary>Rejects an operation that is too deep, too expensive or has too many aliases, before any part of it runs.</summary>
internal sealed class LimitRule(LimitOptions limits, FieldMap fields) : IOperationRule
{
    /// <summary>The value of `extensions.operationCost`.</summary>
    public static IReadOnlyDictionary<string, object?> Extension(OperationCost cost) =>
        new Dictionary<string, object?> { ["fieldCost"] = cost.Field, ["typeCost"] = cost.Type };

    public IEnumerable<GraphQLError> CheckRequest(GraphQLRequest request)
    {
        var (values, bytes) = ValueCount.Of(request.Variables);
        if (values > limits.FilterValues)
        {
            return
            [
                Refusal(
                    ErrorCodes.FilterSizeLimit,
                    "values",
                    values,
                    limits.FilterValues,
                    "Graph__Limits__FilterValues",
                    "The variables have too many values",
                    "split them over several requests"
                ),
            ];
        }

        request.Meter?.Hold(bytes);
        return [];
    }

    public IEnumerable<GraphQLError> Check(OperationContext context)
    {
        var counter = new CostCounter(limits, fields, context);
        var cost = counter.Count(limits.DefaultPageSize);
        var state = (RequestState)context.Request.State!;
        state.Cost = cost;
        if (state.CostMode == CostMode.Report)
            context.ResponseExtensions["operationCost"] = Extension(cost);
        if (state.CostMode == CostMode.Validate)
        {
            yield return new GraphQLError("Only the cost was requested.", extensions: ErrorCodes.CostOnly.ToExtensions());
            yield break;
        }

        if (cost.Depth > limits.Depth)
        {
            yield return Refusal(
                ErrorCodes.DepthLimit,
                "depth",
                cost.Depth,
                limits.Depth,
                "Graph__Limits__Depth",
                "Fields are nested too deeply",
                "fetch the lower levels in a second request, by id"
            );
        }

        if (cost.Selections > limits.Selections)
        {
            yield return Refusal(
                ErrorCodes.SelectionLimit,
                "selections",
                cost.Selections,
                limits.Selections,
                "Graph__Limits__Selections",
                "The operation selects too many fields",
                "nest fewer fragments, or send several requests"
            );
        }

        if (cost.Aliases > limits.Aliases)
        {
            yield return Refusal(
                ErrorCodes.AliasLimit,
                "aliases",
                cost.Aliases,
                limits.Aliases,
                "Graph__Limits__Aliases",
                "The operation has too many aliases",
                "send several requests, or use 'nodes(ids:)' and filters"
            );
        }

        if (cost.Values > limits.FilterValues)
        {
            yield return Refusal(
                ErrorCodes.FilterSizeLimit,
                "values",
                cost.Values,
                limits.FilterValues,
                "Graph__Limits__FilterValues",
                "The operation compares with too many values, each counted once per use",
                "split them over several requests"
            );
        }

        if (cost.Field <= limits.FieldCost && cost.Type <= limits.TypeCost)
        {
            foreach (var error in CheckBatch(cost, state.SpentByBatch))
                yield return error;
            yield break;
        }

        var smaller = SmallerPages(counter);
        if (cost.Field > limits.FieldCost)
        {
            yield return Refusal(
                ErrorCodes.CostLimit,
                "fieldCost",
                cost.Field,
                limits.FieldCost,
                "Graph__Limits__FieldCost",
                "The operation may cost too much in fields",
                smaller
            );
        }

        if (cost.Type > limits.TypeCost)
        {
            yield return Refusal(
                ErrorCodes.CostLimit,
                "typeCost",
                cost.Type,
                limits.TypeCost,
                "Graph__Limits__TypeCost",
                "The operation may return too many objects",
                smaller
            );
        }
    }

    // Each operation is within the limits, but the executed operations of the batch together may not be.
    private IEnumerable<GraphQLError> CheckBatch(OperationCost cost, (double Field, double Type) spent)
    {
        const string Advice = "send it in another batch";
        if (cost.Field + spent.Field > limits.FieldCost)
        {
            yield return Refusal(
                ErrorCodes.CostLimit,
                "fieldCost",
                cost.Field + spent.Field,
                limits.FieldCost,
                "Graph__Limits__FieldCost",
                "The operations of the batch, up to this one, may cost too much in fields",
                Advice
            );
        }

        if (cost.Type + spent.Type > limits.TypeCost)
        {
            yield return Refusal(
                ErrorCodes.CostLimit,
                "typeCost",
                cost.Type + spent.Type,
                limits.TypeCost,
                "Graph__Limits__TypeCost",
                "The operations of the batch, up to this one, may return too many objects",
                Advice
            );
        }
    }

    // The cost falls with the page size, so the largest size that fits is found by bisection.
    private string SmallerPages(CostCounter counter)
    {
        const string Advice = "request smaller pages ('first') where connections nest";
        var (fits, isTooLarge) = (0, limits.DefaultPageSize);
        while (isTooLarge - fits > 1)
        {
            var middle = (fits + isTooLarge) / 2;
            var cost = counter.Count(middle);
            if (cost.Field <= limits.FieldCost && cost.Type <= limits.TypeCost)
                fits = middle;
            else
                isTooLarge = middle;
        }

        return fits == 0 ? Advice : $"{Advice}; 'first: {fits}' on each connection without a page size is enough";
    }

    private static GraphQLError Refusal(
        ErrorCode code,
        string name,
        double value,
        double limit,
        string setting,
        string what,
        string advice
    ) =>
        new(
            $"{what}: {name} {value:0} is over the limit of {limit:0} ({setting}). To stay within it, {advice}.",
            extensions: new Dictionary<string, object?>
            {
                ["code"] = code.Name,
                [name] = value,
                ["max" + char.ToUpperInvariant(name[0]) + name[1..]] = limit,
            }
        );
}
