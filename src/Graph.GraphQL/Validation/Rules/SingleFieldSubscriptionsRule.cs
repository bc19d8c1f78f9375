using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects one root field, which is not a meta-field and not under <c>@skip</c> or <c>@include</c>.
/// https://spec.graphql.org/September2025/#sec-Single-Root-Field
/// </summary>
internal sealed class SingleFieldSubscriptionsRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.TryEnter<OperationDefinitionNode>(operation =>
        {
            if (operation.Operation == OperationType.Subscription && context.Schema.SubscriptionType is ObjectType root)
                Check(context, operation, RootFieldCollector.Collect(context, operation, root));
            return false;
        });
    }

    private static void Check(OperationValidationContext context, OperationDefinitionNode operation, RootFieldCollector collected)
    {
        var subject = operation.Name is { } name ? $"Subscription \"{Excerpt.Of(name.Value)}\"" : "Anonymous Subscription";
        if (collected.Conditions.Count > 0)
        {
            context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                [.. collected.Conditions]
            );
            return;
        }

        if (collected.Fields.Count == 0)
            context.Report($"{subject} must select one top level field.", operation.SelectionSet);
        else if (collected.Fields.Count > 1)
            context.Report($"{subject} must select only one top level field.", [.. collected.Fields.Skip(1).SelectMany(f => f)]);
        foreach (var fields in collected.Fields)
        {
            if (Names.IsReserved(fields[0].Name.Value))
                context.Report($"{subject} must not select an introspection top level field.", [.. fields]);
        }
    }
}
