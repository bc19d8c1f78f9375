using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every used directive is defined, and allowed at its location.
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Defined
/// </summary>
internal sealed class KnownDirectivesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        on.Enter<DirectiveNode>(node =>
        {
            var name = node.Name.Value;
            if (context.FindDirective(name) is not { } directive)
                context.Report($"Unknown directive \"@{Excerpt.Of(name)}\".", node);
            else if (LocationOf(context) is { } location && !directive.Locations.Contains(location))
                context.Report($"Directive \"@{Excerpt.Of(name)}\" may not be used on {location.ToName()}.", node);
        });
    }

    private static DirectiveLocation? LocationOf(ValidationContext context) =>
        context.Parent switch
        {
            OperationDefinitionNode { Operation: OperationType.Query } => DirectiveLocation.Query,
            OperationDefinitionNode { Operation: OperationType.Mutation } => DirectiveLocation.Mutation,
            OperationDefinitionNode => DirectiveLocation.Subscription,
            FieldNode => DirectiveLocation.Field,
            FragmentSpreadNode => DirectiveLocation.FragmentSpread,
            InlineFragmentNode => DirectiveLocation.InlineFragment,
            FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
            VariableDefinitionNode => DirectiveLocation.VariableDefinition,
            SchemaDefinitionNode or SchemaExtensionNode => DirectiveLocation.Schema,
            ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocation.Scalar,
            ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocation.Object,
            FieldDefinitionNode => DirectiveLocation.FieldDefinition,
            InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocation.Interface,
            UnionTypeDefinitionNode or UnionTypeExtensionNode => DirectiveLocation.Union,
            EnumTypeDefinitionNode or EnumTypeExtensionNode => DirectiveLocation.Enum,
            EnumValueDefinitionNode => DirectiveLocation.EnumValue,
            InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => DirectiveLocation.InputObject,
            InputValueDefinitionNode when context.GrandParent is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode =>
                DirectiveLocation.InputFieldDefinition,
            InputValueDefinitionNode => DirectiveLocation.ArgumentDefinition,
            DirectiveDefinitionNode or DirectiveExtensionNode => DirectiveLocation.DirectiveDefinition,
            _ => null,
        };
}
