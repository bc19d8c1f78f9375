using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A document has at most one schema definition, and none if it extends a schema.
/// https://spec.graphql.org/September2025/#sec-Root-Operation-Types
/// </summary>
internal sealed class LoneSchemaDefinitionRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var extended = context.Schema;
        var isDefined =
            extended is not null
            && (
                extended.AstNode is not null
                || extended.QueryType is not null
                || extended.MutationType is not null
                || extended.SubscriptionType is not null
            );
        var isSecond = false;
        on.Enter<SchemaDefinitionNode>(node =>
        {
            if (isDefined)
                context.Report("Cannot define a new schema within a schema extension.", node);
            else if (isSecond)
                context.Report("Must provide only one schema definition.", node);
            isSecond = true;
        });
    }
}
