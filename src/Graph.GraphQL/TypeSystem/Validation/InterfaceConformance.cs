using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Whether a type implements its interfaces (specification 3.6, IsValidImplementation).</summary>
internal static class InterfaceConformance
{
    public static void Check(Schema schema, FieldsType type, SchemaErrors errors)
    {
        var implemented = new HashSet<NamedType>();
        foreach (var named in type.Interfaces)
        {
            if (named is not InterfaceType face)
            {
                errors.Add($"Type {type} must only implement Interface types, it cannot implement {named}.", ImplementsNodes(type, named));
            }
            else if (face == type)
            {
                errors.Add(
                    $"Type {type} cannot implement itself because it would create a circular reference.",
                    ImplementsNodes(type, face)
                );
            }
            else if (!implemented.Add(face))
            {
                errors.Add($"Type {type} can only implement {face} once.", ImplementsNodes(type, face));
            }
            else
            {
                CheckAncestors(type, face, errors);
                CheckFields(schema, type, face, errors);
            }
        }
    }

    private static void CheckAncestors(FieldsType type, InterfaceType face, SchemaErrors errors)
    {
        foreach (var ancestor in face.Interfaces)
        {
            if (type.Interfaces.Contains(ancestor))
                continue;
            errors.Add(
                ancestor == type
                    ? $"Type {type} cannot implement {face} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {face}.",
                ImplementsNodes(face, ancestor).Concat(ImplementsNodes(type, face))
            );
        }
    }

    private static void CheckFields(Schema schema, FieldsType type, InterfaceType face, SchemaErrors errors)
    {
        foreach (var expected in face.Fields)
        {
            if (type.Fields[expected.Name] is not { } field)
            {
                errors.Add(
                    $"Interface field {expected} expected but {type} does not provide it.",
                    [expected.AstNode, .. SchemaErrors.AllNodes(type)]
                );
                continue;
            }

            if (!schema.IsSubType(field.Type, expected.Type))
            {
                errors.Add(
                    $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.",
                    expected.AstNode?.Type,
                    field.AstNode?.Type
                );
            }

            CheckArguments(field, expected, errors);
            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                errors.Add(
                    $"Interface field {expected} is not deprecated, so implementation field {field} must not be deprecated.",
                    SchemaErrors.DeprecatedNode(field.AstNode?.Directives),
                    field.AstNode?.Type
                );
            }
        }
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition expected, SchemaErrors errors)
    {
        foreach (var wanted in expected.Arguments)
        {
            if (field.Arguments[wanted.Name] is not { } argument)
            {
                errors.Add($"Interface field argument {wanted} expected but {field} does not provide it.", wanted.AstNode, field.AstNode);
            }
            else if (argument.Type != wanted.Type)
            {
                errors.Add(
                    $"Interface field argument {wanted} expects type {wanted.Type} but {argument} is type {argument.Type}.",
                    wanted.AstNode?.Type,
                    argument.AstNode?.Type
                );
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (!argument.IsRequired || expected.Arguments[argument.Name] is not null)
                continue;
            errors.Add(
                $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface "
                    + $"field \"{expected}\".",
                argument.AstNode,
                expected.AstNode
            );
        }
    }

    private static IEnumerable<NamedTypeNode> ImplementsNodes(FieldsType type, NamedType face) =>
        SchemaErrors.AllNodes(type).SelectMany(node => SyntaxParts.Interfaces(node!)).Where(node => node.Name.Value == face.Name);
}
