namespace Graph.GraphQL.Language;

/// <content>Names, values, type references and schema coordinates.</content>
internal sealed partial class SyntaxReader
{
    private NameNode ReadName()
    {
        var token = Expect(TokenKind.Name);
        return new(NamePool.Get(TextOf(token)), LocationFrom(token.Start));
    }

    private VariableNode ReadVariable()
    {
        var start = _token.Start;
        Expect(TokenKind.Dollar);
        var name = ReadName();
        return new(name, LocationFrom(start));
    }

    public ValueNode ReadValue(bool isConst)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ReadList(isConst);
            case TokenKind.BraceLeft:
                return ReadObject(isConst);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(TextOf(token).ToString(), LocationFrom(token.Start));
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(TextOf(token).ToString(), LocationFrom(token.Start));
            case TokenKind.String or TokenKind.BlockString:
                return ReadStringValue();
            case TokenKind.Name:
                Advance();
                return ReadKeywordOrEnumValue(token);
            case TokenKind.Dollar:
                return isConst ? throw VariableInConstant() : ReadVariable();
            default:
                throw Unexpected();
        }
    }

    private ValueNode ReadKeywordOrEnumValue(Token token)
    {
        var location = LocationFrom(token.Start);
        return TextOf(token) switch
        {
            "true" => new BooleanValueNode(true, location),
            "false" => new BooleanValueNode(false, location),
            "null" => new NullValueNode(location),
            var name => new EnumValueNode(NamePool.Get(name), location),
        };
    }

    private GraphQLSyntaxException VariableInConstant()
    {
        var dollar = Expect(TokenKind.Dollar);
        return Peek(TokenKind.Name)
            ? Error(dollar.Start, $"Unexpected variable \"${TextOf(_token)}\" in constant value.")
            : Unexpected(dollar);
    }

    private StringValueNode ReadStringValue()
    {
        var token = _token;
        Advance();
        return new(Lexer.ReadStringValue(_body, token), token.Kind == TokenKind.BlockString, LocationFrom(token.Start));
    }

    private ListValueNode ReadList(bool isConst)
    {
        var start = _token.Start;
        Descend();
        var values = Any<ValueNode>(
            TokenKind.BracketLeft,
            isConst ? static r => r.ReadValue(isConst: true) : static r => r.ReadValue(isConst: false),
            TokenKind.BracketRight
        );
        _depth--;
        return new(values, LocationFrom(start));
    }

    private ObjectValueNode ReadObject(bool isConst)
    {
        var start = _token.Start;
        Descend();
        var fields = Any<ObjectFieldNode>(
            TokenKind.BraceLeft,
            isConst ? static r => r.ReadObjectField(isConst: true) : static r => r.ReadObjectField(isConst: false),
            TokenKind.BraceRight
        );
        _depth--;
        return new(fields, LocationFrom(start));
    }

    private ObjectFieldNode ReadObjectField(bool isConst)
    {
        var start = _token.Start;
        var name = ReadName();
        Expect(TokenKind.Colon);
        var value = ReadValue(isConst);
        return new(name, value, LocationFrom(start));
    }

    public TypeNode ReadTypeReference()
    {
        var start = _token.Start;
        TypeNode type;
        if (Peek(TokenKind.BracketLeft))
        {
            Descend();
            Advance();
            var inner = ReadTypeReference();
            Expect(TokenKind.BracketRight);
            _depth--;
            type = new ListTypeNode(inner, LocationFrom(start));
        }
        else
        {
            type = ReadNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, LocationFrom(start)) : type;
    }

    private NamedTypeNode ReadNamedType()
    {
        var start = _token.Start;
        var name = ReadName();
        return new(name, LocationFrom(start));
    }

    public SchemaCoordinateNode ReadSchemaCoordinate()
    {
        var start = _token.Start;
        var ofDirective = Skip(TokenKind.At);
        var name = ReadName();
        var member = !ofDirective && Skip(TokenKind.Dot) ? ReadName() : null;
        NameNode? argument = null;
        if ((ofDirective || member is not null) && Skip(TokenKind.ParenthesisLeft))
        {
            argument = ReadName();
            Expect(TokenKind.Colon);
            Expect(TokenKind.ParenthesisRight);
        }

        var location = LocationFrom(start);
        return (ofDirective, member, argument) switch
        {
            (true, _, null) => new DirectiveCoordinateNode(name, location),
            (true, _, _) => new DirectiveArgumentCoordinateNode(name, argument, location),
            (false, null, _) => new TypeCoordinateNode(name, location),
            (false, _, null) => new MemberCoordinateNode(name, member, location),
            (false, _, _) => new ArgumentCoordinateNode(name, member, argument, location),
        };
    }
}
