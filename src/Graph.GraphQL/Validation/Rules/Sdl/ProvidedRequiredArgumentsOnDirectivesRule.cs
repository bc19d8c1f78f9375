using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every argument that a directive requires is given.
/// https://spec.graphql.org/September2025/#sec-Required-Arguments
/// </summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        on.Leave<DirectiveNode>(node =>
        {
            if (context.FindDirective(node.Name.Value) is not { RequiredArguments: var arguments })
                return;
            foreach (var (name, type) in arguments)
            {
                if (!node.Arguments.Any(given => given.Name.Value == name))
                {
                    context.Report(
                        $"Argument \"@{Excerpt.Of(node.Name.Value)}({Excerpt.Of(name)}:)\" of type \"{Excerpt.Of($"{type}")}\" is "
                            + $"required, but it was not provided.",
                        node
                    );
                }
            }
        });
    }
}
