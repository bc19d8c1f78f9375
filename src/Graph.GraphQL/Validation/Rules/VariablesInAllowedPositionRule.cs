using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A variable is used only in positions that its type fits.
/// https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed
/// </summary>
internal sealed class VariablesInAllowedPositionRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Leave<OperationDefinitionNode>(operation =>
        {
            var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in operation.VariableDefinitions)
                definitions[definition.Variable.Name.Value] = definition;
            foreach (var usage in context.GetRecursiveVariableUsages(operation))
            {
                if (usage.Type is not null && definitions.TryGetValue(usage.Node.Name.Value, out var definition))
                    Check(context, definition, usage, usage.Type);
            }
        });
    }

    private static void Check(
        OperationValidationContext context,
        VariableDefinitionNode definition,
        VariableUsage usage,
        GraphQLType expected
    )
    {
        if (context.Schema.FindType(definition.Type) is not { } type)
            return;
        var name = usage.Node.Name.Value;
        if (!IsAllowed(context.Schema, type, definition.DefaultValue, expected, usage.HasDefault))
        {
            context.Report(
                $"Variable \"${Excerpt.Of(name)}\" of type \"{Excerpt.Of($"{type}")}\" used in position expecting type \"{expected}\".",
                definition,
                usage.Node
            );
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } parent && type is not NonNullType)
        {
            context.Report(
                $"Variable \"${Excerpt.Of(name)}\" is of type \"{Excerpt.Of($"{type}")}\" but must be non-nullable to be used "
                    + $"for OneOf Input Object \"{parent}\".",
                definition,
                usage.Node
            );
        }
    }

    /// <summary>The specification's AreTypesCompatible, with the defaults of the variable and of the position.</summary>
    private static bool IsAllowed(Schema schema, GraphQLType type, ValueNode? defaultValue, GraphQLType expected, bool placeHasDefault)
    {
        if (expected is not NonNullType nonNull || type is NonNullType)
            return schema.IsSubType(type, expected);
        var hasDefault = defaultValue is not (null or NullValueNode);
        return (hasDefault || placeHasDefault) && schema.IsSubType(type, nonNull.OfType);
    }
}
