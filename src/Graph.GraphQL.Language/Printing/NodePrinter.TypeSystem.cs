using System.Collections.Immutable;
using System.Diagnostics;

namespace Graph.GraphQL.Language;

/// <content>Type system definitions and extensions.</content>
internal static partial class NodePrinter
{
    private static PrintBuffer TypeSystem(AstNode node) =>
        node switch
        {
            SchemaDefinitionNode schema => Join(
                Description(schema.Description),
                Words(new("schema"), Join(schema.Directives, " "), Block(schema.OperationTypes))
            ),
            OperationTypeDefinitionNode root => Join(root.Operation.ToKeyword(), ": ", Print(root.Type)),
            FieldDefinitionNode field => Join(
                Description(field.Description),
                Print(field.Name),
                ArgumentDefinitions(field.Arguments),
                ": ",
                Print(field.Type),
                Directives(field.Directives)
            ),
            InputValueDefinitionNode input => Join(
                Description(input.Description),
                Print(input.Name),
                ": ",
                Print(input.Type),
                Wrap(" = ", PrintOrEmpty(input.DefaultValue)),
                Directives(input.Directives)
            ),
            EnumValueDefinitionNode value => Join(Description(value.Description), Words(Print(value.Name), Join(value.Directives, " "))),
            DirectiveDefinitionNode directive => DirectiveDefinition(directive),
            TypeDefinitionNode type => Join(Description(type.Description), TypeDefinition(type)),
            SchemaExtensionNode schema => Words(new("extend schema"), Join(schema.Directives, " "), Block(schema.OperationTypes)),
            DirectiveExtensionNode directive => Words(Join("extend directive @", Print(directive.Name)), Join(directive.Directives, " ")),
            TypeExtensionNode type => TypeExtension(type),
            _ => throw new UnreachableException(),
        };

    private static PrintBuffer DirectiveDefinition(DirectiveDefinitionNode node) =>
        Join(
            Description(node.Description),
            "directive @",
            Print(node.Name),
            ArgumentDefinitions(node.Arguments),
            Directives(node.Directives),
            node.IsRepeatable ? " repeatable" : "",
            " on ",
            Join(node.Locations, " | ")
        );

    private static PrintBuffer TypeDefinition(TypeDefinitionNode node) =>
        node switch
        {
            ScalarTypeDefinitionNode type => Type("scalar", type.Name, [], type.Directives, new("")),
            ObjectTypeDefinitionNode type => Type("type", type.Name, type.Interfaces, type.Directives, Block(type.Fields)),
            InterfaceTypeDefinitionNode type => Type("interface", type.Name, type.Interfaces, type.Directives, Block(type.Fields)),
            UnionTypeDefinitionNode type => Type("union", type.Name, [], type.Directives, Members(type.Types)),
            EnumTypeDefinitionNode type => Type("enum", type.Name, [], type.Directives, Block(type.Values)),
            InputObjectTypeDefinitionNode type => Type("input", type.Name, [], type.Directives, Block(type.Fields)),
            _ => throw new UnreachableException(),
        };

    private static PrintBuffer TypeExtension(TypeExtensionNode node) =>
        node switch
        {
            ScalarTypeExtensionNode type => Type("extend scalar", type.Name, [], type.Directives, new("")),
            ObjectTypeExtensionNode type => Type("extend type", type.Name, type.Interfaces, type.Directives, Block(type.Fields)),
            InterfaceTypeExtensionNode type => Type("extend interface", type.Name, type.Interfaces, type.Directives, Block(type.Fields)),
            UnionTypeExtensionNode type => Type("extend union", type.Name, [], type.Directives, Members(type.Types)),
            EnumTypeExtensionNode type => Type("extend enum", type.Name, [], type.Directives, Block(type.Values)),
            InputObjectTypeExtensionNode type => Type("extend input", type.Name, [], type.Directives, Block(type.Fields)),
            _ => throw new UnreachableException(),
        };

    private static PrintBuffer Type(
        string keyword,
        NameNode name,
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<DirectiveNode> directives,
        PrintBuffer body
    ) => Words(new(keyword), Print(name), Wrap("implements ", Join(interfaces, " & ")), Join(directives, " "), body);

    private static PrintBuffer Members(ImmutableArray<NamedTypeNode> types) => Wrap("= ", Join(types, " | "));

    private static PrintBuffer ArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> nodes)
    {
        var arguments = Items(nodes);
        return arguments.Any(argument => argument.NewLines > 0)
            ? Wrap("(\n", Join(arguments, "\n").Indent(), "\n)")
            : Wrap("(", Join(arguments, ", "), ")");
    }
}
