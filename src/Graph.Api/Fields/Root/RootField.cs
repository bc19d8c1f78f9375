using Graph.Api.Definitions;
using Graph.Api.Execution;
using Graph.GraphQL.Execution;

namespace Graph.Api.Fields.Root;

/// <summary>A field of a root type.</summary>
internal abstract class RootField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : ApiField(name, type, description, arguments)
{
    // Only a root field queries the store; the fields below it are fetched with it.
    private const double FetchWeight = 10;

    public override double Weight(bool isLeaf) => FetchWeight;
}

/// <summary>A field of `Query` or `Mutation`.</summary>
internal abstract class ResolvedField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : RootField(name, type, description, arguments)
{
    /// <summary>The value of the field: one row.</summary>
    public abstract ValueTask<Column> ResolveAsync(FieldBatch batch, ApiServices services, CancellationToken cancellation);
}

/// <summary>A field of `Subscription`.</summary>
internal abstract class SubscriptionField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : RootField(name, type, description, arguments)
{
    /// <summary>The values of the field, each one row: one for each event from now on.</summary>
    public abstract IAsyncEnumerable<Column> ListenAsync(
        Selection selection,
        OperationContext context,
        ApiServices services,
        CancellationToken cancellation
    );
}
