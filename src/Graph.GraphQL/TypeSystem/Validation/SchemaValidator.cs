using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Validates a complete schema against the requirements of the specification for each kind of type (3.3 and 3.6 to 3.13, "Type
/// Validation"). Rules about the definitions alone, such as duplicate names, are checked before a schema is built.
/// </summary>
public static class SchemaValidator
{
    /// <summary>All errors, each with the invalid definitions; empty if the schema is valid.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var errors = new SchemaErrors();
        CheckRootTypes(schema, errors);
        foreach (var directive in schema.Directives)
            CheckDirective(directive, errors);
        var defaults = new DefaultValueCycles(errors);
        foreach (var type in schema.Types)
        {
            if (!IntrospectionTypes.Contains(type.Name))
                errors.CheckName(type.Name, type.AstNode);
            switch (type)
            {
                case FieldsType fields:
                    CheckFields(fields, errors);
                    InterfaceConformance.Check(schema, fields, errors);
                    break;
                case UnionType union:
                    CheckMembers(union, errors);
                    break;
                case EnumType values:
                    CheckValues(values, errors);
                    break;
                case InputObjectType input:
                    CheckInputFields(input, errors);
                    defaults.Check(input);
                    break;
            }
        }

        InputObjectCycles.Check(schema.Types.OfType<InputObjectType>(), errors);
        return errors.All;
    }

    private static void CheckRootTypes(Schema schema, SchemaErrors errors)
    {
        if (schema.QueryType is null)
            errors.Add("Query root type must be provided.", schema.AstNode);
        var uses = new OrderedDictionary<NamedType, List<OperationType>>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.RootType(operation) is not { } root)
                continue;
            if (root is ObjectType)
            {
                if (!uses.TryGetValue(root, out var list))
                    uses.Add(root, list = []);
                list.Add(operation);
                continue;
            }

            var provided = operation == OperationType.Query ? "" : " if provided";
            errors.Add(
                $"{operation} root type must be Object type{provided}, it cannot be {root}.",
                OperationTypeNode(schema, operation) ?? (AstNode?)root.AstNode
            );
        }

        foreach (var (root, operations) in uses)
        {
            if (operations.Count < 2)
                continue;
            var keywords = operations.ConvertAll(operation => operation.ToKeyword());
            var list = keywords.Count == 2 ? $"{keywords[0]} and {keywords[1]}" : $"{keywords[0]}, {keywords[1]}, and {keywords[2]}";
            errors.Add(
                $"All root types must be different, \"{root}\" type is used as {list} root types.",
                [.. operations.Select(operation => OperationTypeNode(schema, operation))]
            );
        }
    }

    private static NamedTypeNode? OperationTypeNode(Schema schema, OperationType operation) =>
        (schema.AstNode?.OperationTypes ?? [])
            .Concat(schema.ExtensionAstNodes.SelectMany(node => node.OperationTypes))
            .FirstOrDefault(node => node.Operation == operation)
            ?.Type;

    private static void CheckDirective(DirectiveDefinition directive, SchemaErrors errors)
    {
        errors.CheckName(directive.Name, directive.AstNode);
        if (directive.Locations.Count == 0)
            errors.Add($"Directive {directive} must include 1 or more locations.", directive.AstNode);
        foreach (var argument in directive.Arguments)
            CheckArgument(argument, argument.AstNode, errors);
    }

    private static void CheckArgument(InputValueDefinition argument, AstNode? typeNode, SchemaErrors errors)
    {
        errors.CheckName(argument.Name, argument.AstNode);
        if (!argument.Type.IsInputType)
            errors.Add($"The type of {argument} must be Input Type but got: {argument.Type}.", typeNode);
        if (argument is { IsRequired: true, DeprecationReason: not null })
        {
            errors.Add(
                $"Required argument {argument} cannot be deprecated.",
                SchemaErrors.DeprecatedNode(argument.AstNode?.Directives),
                argument.AstNode?.Type
            );
        }

        CheckDefault(argument, errors);
    }

    private static void CheckDefault(InputValueDefinition definition, SchemaErrors errors)
    {
        if (definition.DefaultValue is not { } literal || !definition.Type.IsInputType)
            return;
        foreach (var problem in InputCoercion.ValidateLiteral(literal, definition.Type))
            errors.Add($"{definition} has invalid default value{problem.At}: {problem.Message}", problem.Node ?? literal);
    }

    private static void CheckFields(FieldsType type, SchemaErrors errors)
    {
        if (type.Fields.Count == 0)
            errors.Add($"Type {type} must define one or more fields.", SchemaErrors.AllNodes(type));
        foreach (var field in type.Fields)
        {
            errors.CheckName(field.Name, field.AstNode);
            if (!field.Type.IsOutputType)
                errors.Add($"The type of {field} must be Output Type but got: {field.Type}.", field.AstNode?.Type);
            foreach (var argument in field.Arguments)
                CheckArgument(argument, argument.AstNode?.Type, errors);
        }
    }

    private static void CheckMembers(UnionType union, SchemaErrors errors)
    {
        if (union.Types.Count == 0)
            errors.Add($"Union type {union} must define one or more member types.", SchemaErrors.AllNodes(union));
        var included = new HashSet<NamedType>();
        foreach (var member in union.Types)
        {
            if (!included.Add(member))
                errors.Add($"Union type {union} can only include type {member} once.", MemberNodes(union, member));
            else if (member is not ObjectType)
                errors.Add($"Union type {union} can only include Object types, it cannot include {member}.", MemberNodes(union, member));
        }
    }

    private static AstNode?[] MemberNodes(UnionType union, NamedType member) =>
        [.. SchemaErrors.AllNodes(union).SelectMany(node => SyntaxParts.Members(node!)).Where(node => node.Name.Value == member.Name)];

    private static void CheckValues(EnumType type, SchemaErrors errors)
    {
        if (type.Values.Count == 0)
            errors.Add($"Enum type {type} must define one or more values.", SchemaErrors.AllNodes(type));
        foreach (var value in type.Values)
            errors.CheckName(value.Name, value.AstNode);
    }

    private static void CheckInputFields(InputObjectType type, SchemaErrors errors)
    {
        if (type.Fields.Count == 0)
            errors.Add($"Input Object type {type} must define one or more fields.", SchemaErrors.AllNodes(type));
        foreach (var field in type.Fields)
        {
            errors.CheckName(field.Name, field.AstNode);
            if (!field.Type.IsInputType)
                errors.Add($"The type of {field} must be Input Type but got: {field.Type}.", field.AstNode?.Type);
            if (field is { IsRequired: true, DeprecationReason: not null })
            {
                errors.Add(
                    $"Required input field {field} cannot be deprecated.",
                    SchemaErrors.DeprecatedNode(field.AstNode?.Directives),
                    field.AstNode?.Type
                );
            }

            CheckDefault(field, errors);
            if (!type.IsOneOf)
                continue;
            if (field.Type is NonNullType)
                errors.Add($"OneOf input field {field} must be nullable.", field.AstNode?.Type);
            if (field.DefaultValue is not null)
                errors.Add($"OneOf input field {field} cannot have a default value.", field.AstNode);
        }
    }
}
