using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A type extension extends a defined type of the same kind. https://spec.graphql.org/September2025/#sec-Type-Extensions
/// </summary>
internal sealed class PossibleTypeExtensionsRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var defined = new Dictionary<string, TypeDefinitionNode>(StringComparer.Ordinal);
        foreach (var type in context.Document.Definitions.OfType<TypeDefinitionNode>())
            defined[type.Name.Value] = type;
        on.Enter<TypeExtensionNode>(extension =>
        {
            var name = extension.Name.Value;
            var definition = defined.GetValueOrDefault(name);
            var expected = definition is not null ? KindOf(definition) : KindOf(context.Schema?.FindType(name));
            if (expected is null)
            {
                var known = defined.Keys.Concat(context.Schema?.Types.Select(type => type.Name) ?? []);
                context.Report(
                    $"Cannot extend type \"{name}\" because it is not defined.{context.DidYouMean(name, known)}",
                    extension.Name
                );
            }
            else if (expected != KindOf(extension))
            {
                var message = $"Cannot extend non-{KindOf(extension)} type \"{name}\".";
                if (definition is null)
                    context.Report(message, extension);
                else
                    context.Report(message, definition, extension);
            }
        });
    }

    private static string? KindOf(object? type) =>
        type switch
        {
            ScalarType or ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "scalar",
            ObjectType or ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "object",
            InterfaceType or InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
            UnionType or UnionTypeDefinitionNode or UnionTypeExtensionNode => "union",
            EnumType or EnumTypeDefinitionNode or EnumTypeExtensionNode => "enum",
            InputObjectType or InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => "input object",
            _ => null,
        };
}
