using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A complete document, executable or type system (https://spec.graphql.org/September2025/#sec-Document).</summary>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions, Location location = default) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Document;

    /// <summary>The definitions, in the order written.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = OrEmpty(definitions);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Definitions);
}

/// <summary>A definition in a document.</summary>
public abstract class DefinitionNode(Location location) : AstNode(location);
