using Graph.Api.Definitions;

namespace Graph.Api.Fields.Root;

/// <summary>The type of a root: `Query`, `Mutation` or `Subscription`.</summary>
internal sealed class RootType(string name, string description, IReadOnlyList<ApiField> fields) : ObjectDefinition(name, description)
{
    public override IReadOnlyList<ApiField> Fields => fields;
}
