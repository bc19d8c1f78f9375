namespace Graph.Api.Limits;

/// <summary>The value of the header `GraphQL-Cost`, as HotChocolate defines it.</summary>
internal enum CostMode
{
    /// <summary>Not given: the operation is checked and runs.</summary>
    Enforce,

    /// <summary>`report`: the operation runs, and the response reports its cost under `extensions.operationCost`.</summary>
    Report,

    /// <summary>`validate`: the operation does not run; the response reports its estimated cost.</summary>
    Validate,
}
