namespace Graph.GraphQL.Language;

/// <content>Type system extensions. Each must extend something: its optional parts must not all be missing.</content>
internal sealed partial class SyntaxReader
{
    private TypeSystemExtensionNode ReadTypeSystemExtension()
    {
        var start = _token.Start;
        var keyword = LookAhead();
        if (keyword.Kind != TokenKind.Name)
            throw Unexpected(keyword);
        Func<SyntaxReader, int, TypeSystemExtensionNode> read = TextOf(keyword) switch
        {
            "schema" => static (r, start) => r.ReadSchemaExtension(start),
            "scalar" => static (r, start) => r.ReadScalarTypeExtension(start),
            "type" => static (r, start) => r.ReadObjectTypeExtension(start),
            "interface" => static (r, start) => r.ReadInterfaceTypeExtension(start),
            "union" => static (r, start) => r.ReadUnionTypeExtension(start),
            "enum" => static (r, start) => r.ReadEnumTypeExtension(start),
            "input" => static (r, start) => r.ReadInputObjectTypeExtension(start),
            "directive" => static (r, start) => r.ReadDirectiveExtension(start),
            _ => throw Unexpected(keyword),
        };
        Advance();
        Advance();
        return read(this, start);
    }

    private SchemaExtensionNode ReadSchemaExtension(int start)
    {
        var directives = ReadDirectives(isConst: true);
        var operationTypes = OptionalMany(TokenKind.BraceLeft, static r => r.ReadOperationTypeDefinition(), TokenKind.BraceRight);
        return directives.IsEmpty && operationTypes.IsEmpty ? throw Unexpected() : new(directives, operationTypes, LocationFrom(start));
    }

    private DirectiveExtensionNode ReadDirectiveExtension(int start)
    {
        Expect(TokenKind.At);
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        return directives.IsEmpty ? throw Unexpected() : new(name, directives, LocationFrom(start));
    }

    private ScalarTypeExtensionNode ReadScalarTypeExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        return directives.IsEmpty ? throw Unexpected() : new(name, directives, LocationFrom(start));
    }

    private ObjectTypeExtensionNode ReadObjectTypeExtension(int start)
    {
        var name = ReadName();
        var interfaces = ReadImplementedInterfaces();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new(name, interfaces, directives, fields, LocationFrom(start));
    }

    private InterfaceTypeExtensionNode ReadInterfaceTypeExtension(int start)
    {
        var name = ReadName();
        var interfaces = ReadImplementedInterfaces();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new(name, interfaces, directives, fields, LocationFrom(start));
    }

    private UnionTypeExtensionNode ReadUnionTypeExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var types = ReadUnionMembers();
        return directives.IsEmpty && types.IsEmpty ? throw Unexpected() : new(name, directives, types, LocationFrom(start));
    }

    private EnumTypeExtensionNode ReadEnumTypeExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var values = ReadEnumValueDefinitions();
        return directives.IsEmpty && values.IsEmpty ? throw Unexpected() : new(name, directives, values, LocationFrom(start));
    }

    private InputObjectTypeExtensionNode ReadInputObjectTypeExtension(int start)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadInputFieldDefinitions();
        return directives.IsEmpty && fields.IsEmpty ? throw Unexpected() : new(name, directives, fields, LocationFrom(start));
    }
}
