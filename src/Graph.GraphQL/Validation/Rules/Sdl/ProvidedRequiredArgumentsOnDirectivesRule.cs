using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every argument that a directive requires is given.
/// https://spec.graphql.org/September2025/#sec-Required-Arguments
/// </summary>
public sealed class ProvidedRequiredArgumentsOnDirectivesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var required = new Dictionary<string, List<(string Name, string Type)>>(StringComparer.Ordinal);
        foreach (var directive in context.Schema?.Directives ?? SpecifiedDirectives.All)
        {
            required[directive.Name] =
                [.. directive.Arguments.Where(a => a.IsRequired).Select(a => (a.Name, a.Type.ToString()!))];
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
                required[directive.Name.Value] = RequiredArguments(directive);
        }

        on.Leave<DirectiveNode>(node =>
        {
            if (!required.TryGetValue(node.Name.Value, out var arguments))
                return;
            foreach (var (name, type) in arguments)
            {
                if (!node.Arguments.Any(given => given.Name.Value == name))
                {
                    context.Report(
                        $"Argument \"@{node.Name.Value}({name}:)\" of type \"{type}\" is required, but it was not provided.",
                        node);
                }
            }
        });
    }

    private static List<(string Name, string Type)> RequiredArguments(DirectiveDefinitionNode directive) =>
        [.. directive.Arguments
            .Where(argument => argument.Type is NonNullTypeNode && argument.DefaultValue is null)
            .DistinctBy(argument => argument.Name.Value)
            .Select(argument => (argument.Name.Value, argument.Type.ToString()))];
}
