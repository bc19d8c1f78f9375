using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The parts that a type's definition and its extensions have in common.</summary>
internal static class SyntaxParts
{
    public static ImmutableArray<NamedTypeNode> Interfaces(AstNode node) =>
        node switch
        {
            FieldsTypeDefinitionNode n => n.Interfaces,
            FieldsTypeExtensionNode n => n.Interfaces,
            _ => [],
        };

    public static ImmutableArray<FieldDefinitionNode> Fields(AstNode node) =>
        node switch
        {
            FieldsTypeDefinitionNode n => n.Fields,
            FieldsTypeExtensionNode n => n.Fields,
            _ => [],
        };

    public static ImmutableArray<NamedTypeNode> Members(AstNode node) =>
        node switch
        {
            UnionTypeDefinitionNode n => n.Types,
            UnionTypeExtensionNode n => n.Types,
            _ => [],
        };

    public static ImmutableArray<EnumValueDefinitionNode> Values(AstNode node) =>
        node switch
        {
            EnumTypeDefinitionNode n => n.Values,
            EnumTypeExtensionNode n => n.Values,
            _ => [],
        };

    public static ImmutableArray<InputValueDefinitionNode> InputFields(AstNode node) =>
        node switch
        {
            InputObjectTypeDefinitionNode n => n.Fields,
            InputObjectTypeExtensionNode n => n.Fields,
            _ => [],
        };
}
