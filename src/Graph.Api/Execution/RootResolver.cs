using Graph.Api.Fields.Root;
using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>Resolves a root field of the API for the engine.</summary>
internal sealed class RootResolver(ResolvedField field, ApiServices services) : IFieldResolver
{
    public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation) =>
        field.ResolveAsync(batch, services, cancellation);
}
