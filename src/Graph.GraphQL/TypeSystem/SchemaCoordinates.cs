using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Resolves a schema coordinate (https://spec.graphql.org/September2025/#sec-Schema-Coordinates).</summary>
public static class SchemaCoordinates
{
    /// <summary>Resolves a coordinate such as <c>Query.person(id:)</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not a schema coordinate.</exception>
    /// <exception cref="ArgumentException">The container of the named element is not in the schema, or cannot contain it.</exception>
    public static object? ResolveCoordinate(this Schema schema, string coordinate) =>
        schema.ResolveCoordinate(Parser.ParseSchemaCoordinate(coordinate));

    /// <summary>
    /// Resolves a coordinate: a <see cref="NamedType"/>, a <see cref="FieldDefinition"/>, an <see cref="InputValueDefinition"/>
    /// (an argument or input field), an <see cref="EnumValueDefinition"/> or a <see cref="DirectiveDefinition"/>; null if its
    /// container has no such element. Meta-fields have no coordinates.
    /// </summary>
    /// <exception cref="ArgumentException">The container of the named element is not in the schema, or cannot contain it.</exception>
    public static object? ResolveCoordinate(this Schema schema, SchemaCoordinateNode coordinate) =>
        coordinate switch
        {
            TypeCoordinateNode type => schema.FindType(type.Name.Value),
            MemberCoordinateNode member => Type(schema, member.Name) switch
            {
                EnumType @enum => @enum.Values[member.MemberName.Value],
                InputObjectType input => input.Fields[member.MemberName.Value],
                FieldsType type => type.Fields[member.MemberName.Value],
                _ => throw new ArgumentException(
                    $"Expected \"{member.Name.Value}\" to be an Enum, Input Object, Object or Interface type.",
                    nameof(coordinate)
                ),
            },
            ArgumentCoordinateNode argument => Field(schema, argument).Arguments[argument.ArgumentName.Value],
            DirectiveCoordinateNode directive => schema.FindDirective(directive.Name.Value),
            DirectiveArgumentCoordinateNode argument => (
                schema.FindDirective(argument.Name.Value)
                ?? throw new ArgumentException(
                    $"Expected \"@{argument.Name.Value}\" to be defined as a directive in the schema.",
                    nameof(coordinate)
                )
            ).Arguments[argument.ArgumentName.Value],
            _ => throw new ArgumentOutOfRangeException(nameof(coordinate), coordinate.Kind, "Not a schema coordinate."),
        };

    private static NamedType Type(Schema schema, NameNode name) =>
        schema.FindType(name.Value)
        ?? throw new ArgumentException($"Expected \"{name.Value}\" to be defined as a type in the schema.", nameof(name));

    private static FieldDefinition Field(Schema schema, ArgumentCoordinateNode coordinate)
    {
        if (Type(schema, coordinate.Name) is not FieldsType type)
        {
            throw new ArgumentException(
                $"Expected \"{coordinate.Name.Value}\" to be an object type or interface type.",
                nameof(coordinate)
            );
        }

        return type.Fields[coordinate.FieldName.Value]
            ?? throw new ArgumentException(
                $"Expected \"{coordinate.FieldName.Value}\" to exist as a field of type \"{type.Name}\" in the schema.",
                nameof(coordinate)
            );
    }
}
