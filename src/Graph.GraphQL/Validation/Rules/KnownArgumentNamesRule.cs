using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every argument that is given is defined by the field or directive.
/// https://spec.graphql.org/September2025/#sec-Argument-Names
/// </summary>
internal sealed class KnownArgumentNamesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        new KnownArgumentNamesOnDirectivesRule().Attach(on, context);
        on.Enter<ArgumentNode>(argument =>
        {
            if (context.Types is not { Argument: null, Directive: null, Field: { } field })
                return;
            var name = argument.Name.Value;
            context.Report(
                $"Unknown argument \"{Excerpt.Of(name)}\" on field \"{field}\".{context.DidYouMean(name, field.Arguments.Names)}",
                argument
            );
        });
    }
}
