namespace Graph.Api.Limits;

/// <summary>What the header `GraphQL-Cost` asks for, as HotChocolate understands it.</summary>
internal enum CostMode
{
    /// <summary>Nothing: the operation is checked and runs.</summary>
    Enforce,

    /// <summary>`report`: the operation runs, and the answer tells what it cost under `extensions.operationCost`.</summary>
    Report,

    /// <summary>`validate`: the operation doesn't run; the answer tells what it would cost.</summary>
    Validate,
}
