using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <content>Type system definitions.</content>
internal sealed partial class SyntaxReader
{
    private bool PeekDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString);

    private StringValueNode? ReadDescription() => PeekDescription() ? ReadStringValue() : null;

    private SchemaDefinitionNode ReadSchemaDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("schema");
        var directives = ReadDirectives(isConst: true);
        var operationTypes = Many(TokenKind.BraceLeft, static r => r.ReadOperationTypeDefinition(), TokenKind.BraceRight);
        return new(description, directives, operationTypes, LocationFrom(start));
    }

    private OperationTypeDefinitionNode ReadOperationTypeDefinition()
    {
        var start = _token.Start;
        var operation = ReadOperationType();
        Expect(TokenKind.Colon);
        var type = ReadNamedType();
        return new(operation, type, LocationFrom(start));
    }

    private ScalarTypeDefinitionNode ReadScalarTypeDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("scalar");
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        return new(description, name, directives, LocationFrom(start));
    }

    private ObjectTypeDefinitionNode ReadObjectTypeDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("type");
        var name = ReadName();
        var interfaces = ReadImplementedInterfaces();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        return new(description, name, interfaces, directives, fields, LocationFrom(start));
    }

    private InterfaceTypeDefinitionNode ReadInterfaceTypeDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("interface");
        var name = ReadName();
        var interfaces = ReadImplementedInterfaces();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        return new(description, name, interfaces, directives, fields, LocationFrom(start));
    }

    private UnionTypeDefinitionNode ReadUnionTypeDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("union");
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var types = ReadUnionMembers();
        return new(description, name, directives, types, LocationFrom(start));
    }

    private EnumTypeDefinitionNode ReadEnumTypeDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("enum");
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var values = ReadEnumValueDefinitions();
        return new(description, name, directives, values, LocationFrom(start));
    }

    private InputObjectTypeDefinitionNode ReadInputObjectTypeDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("input");
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadInputFieldDefinitions();
        return new(description, name, directives, fields, LocationFrom(start));
    }

    private DirectiveDefinitionNode ReadDirectiveDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadArgumentDefinitions();
        var directives = ReadDirectives(isConst: true);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = DelimitedMany(TokenKind.Pipe, static r => r.ReadDirectiveLocation());
        return new(description, name, arguments, directives, isRepeatable, locations, LocationFrom(start));
    }

    private NameNode ReadDirectiveLocation()
    {
        var token = _token;
        var name = ReadName();
        return DirectiveLocations.TryParse(name.Value, out _) ? name : throw Unexpected(token);
    }

    private ImmutableArray<NamedTypeNode> ReadImplementedInterfaces() =>
        SkipKeyword("implements") ? DelimitedMany(TokenKind.Ampersand, static r => r.ReadNamedType()) : [];

    private ImmutableArray<NamedTypeNode> ReadUnionMembers() =>
        Skip(TokenKind.EqualsSign) ? DelimitedMany(TokenKind.Pipe, static r => r.ReadNamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> ReadFieldDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static r => r.ReadFieldDefinition(), TokenKind.BraceRight);

    private ImmutableArray<InputValueDefinitionNode> ReadArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenthesisLeft, static r => r.ReadInputValueDefinition(), TokenKind.ParenthesisRight);

    private ImmutableArray<InputValueDefinitionNode> ReadInputFieldDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static r => r.ReadInputValueDefinition(), TokenKind.BraceRight);

    private ImmutableArray<EnumValueDefinitionNode> ReadEnumValueDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static r => r.ReadEnumValueDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ReadFieldDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        var name = ReadName();
        var arguments = ReadArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ReadTypeReference();
        var directives = ReadDirectives(isConst: true);
        return new(description, name, arguments, type, directives, LocationFrom(start));
    }

    private InputValueDefinitionNode ReadInputValueDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        var name = ReadName();
        Expect(TokenKind.Colon);
        var type = ReadTypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(isConst: true) : null;
        var directives = ReadDirectives(isConst: true);
        return new(description, name, type, defaultValue, directives, LocationFrom(start));
    }

    private EnumValueDefinitionNode ReadEnumValueDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        if (_token.Kind == TokenKind.Name && TextOf(_token) is "true" or "false" or "null")
        {
            throw Error(_token.Start, $"{TokenDescription.Of(_token, _body)} is reserved and cannot be used for an enum value.");
        }

        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        return new(description, name, directives, LocationFrom(start));
    }
}
