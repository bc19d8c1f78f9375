using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every argument that is given to a directive is defined by it.
/// https://spec.graphql.org/September2025/#sec-Argument-Names
/// </summary>
internal sealed class KnownArgumentNamesOnDirectivesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        on.TryEnter<DirectiveNode>(node =>
        {
            if (context.FindDirective(node.Name.Value) is not { Arguments: var names })
                return false;
            foreach (var argument in node.Arguments)
            {
                var name = argument.Name.Value;
                if (!names.Contains(name))
                {
                    context.Report(
                        $"Unknown argument \"{Excerpt.Of(name)}\" on directive "
                            + $"\"@{Excerpt.Of(node.Name.Value)}\".{context.DidYouMean(name, names)}",
                        argument
                    );
                }
            }

            return false;
        });
    }
}
