using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every type that is named exists, in the schema or in the document's own definitions.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence
/// </summary>
internal sealed class KnownTypeNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        HashSet<string>? defined = null;
        on.Enter<NamedTypeNode>(node =>
        {
            var name = node.Name.Value;
            if (context.Schema?.FindType(name) is not null)
                return;
            defined ??= DefinedTypes(context.Document);
            if (defined.Contains(name))
                return;
            var isSdl = (context.Definition ?? context.Parent) is TypeSystemDefinitionNode or TypeSystemExtensionNode;
            if (isSdl && SpecifiedTypes.Find(name) is not null)
                return;
            var known = (context.Schema?.Types.Select(type => type.Name) ?? [])
                .Concat(defined)
                .Concat(isSdl ? SpecifiedScalars.All.Select(type => type.Name) : []);
            context.Report($"Unknown type \"{Excerpt.Of(name)}\".{context.DidYouMean(name, known)}", node);
        });
    }

    private static HashSet<string> DefinedTypes(DocumentNode document) =>
        document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);
}
