namespace Graph.GraphQL.Language;

/// <summary>The three kinds of operation.</summary>
public enum OperationType : byte
{
    /// <summary>Reads; its root fields may be executed in parallel.</summary>
    Query,

    /// <summary>Writes; its root fields are executed one after the other.</summary>
    Mutation,

    /// <summary>Returns one response per event.</summary>
    Subscription,
}
