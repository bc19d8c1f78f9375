using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every argument that is given to a directive is defined by it.
/// https://spec.graphql.org/September2025/#sec-Argument-Names
/// </summary>
public sealed class KnownArgumentNamesOnDirectivesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var directive in context.Schema?.Directives ?? SpecifiedDirectives.All)
            known[directive.Name] = directive.Arguments.Names.ToHashSet(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                known[directive.Name.Value] =
                    directive.Arguments.Select(argument => argument.Name.Value).ToHashSet(StringComparer.Ordinal);
            }
        }

        on.TryEnter<DirectiveNode>(node =>
        {
            if (!known.TryGetValue(node.Name.Value, out var names))
                return false;
            foreach (var argument in node.Arguments)
            {
                var name = argument.Name.Value;
                if (!names.Contains(name))
                {
                    context.Report(
                        $"Unknown argument \"{name}\" on directive \"@{node.Name.Value}\".{context.DidYouMean(name, names)}",
                        argument);
                }
            }

            return false;
        });
    }
}
