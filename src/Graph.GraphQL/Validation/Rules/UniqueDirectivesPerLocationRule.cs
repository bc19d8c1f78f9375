using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A directive that is not repeatable is used at most once at one location. A type and its extensions are one location.
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-Per-Location
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var seenAtDefinitions = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        AstNode? place = null;
        on.Enter<DirectiveNode>(node =>
        {
            // The directives of one location are visited one after another.
            if (context.Parent != place)
            {
                place = context.Parent;
                var shared = SharedPlace(place);
                if (shared is null)
                    seen = new(StringComparer.Ordinal);
                else if (!seenAtDefinitions.TryGetValue(shared, out seen!))
                    seenAtDefinitions.Add(shared, seen = new(StringComparer.Ordinal));
            }

            var name = node.Name.Value;
            if (context.FindDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, node))
                context.Report($"The directive \"@{Excerpt.Of(name)}\" can only be used once at this location.", seen[name], node);
        });
    }

    /// <summary>The name of a location that several definitions share; null for a separate location.</summary>
    private static string? SharedPlace(AstNode? node) =>
        node switch
        {
            SchemaDefinitionNode or SchemaExtensionNode => "schema definition",
            TypeDefinitionNode type => type.Name.Value,
            TypeExtensionNode type => type.Name.Value,
            DirectiveDefinitionNode directive => "@" + directive.Name.Value,
            DirectiveExtensionNode directive => "@" + directive.Name.Value,
            _ => null,
        };
}
