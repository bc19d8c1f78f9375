using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <content>Definitions in general, operations, fragments and selections.</content>
internal sealed partial class SyntaxReader
{
    private DefinitionNode ReadDefinition()
    {
        if (Peek(TokenKind.BraceLeft))
            return ReadOperationDefinition();
        var hasDescription = PeekDescription();
        var keyword = hasDescription ? LookAhead() : _token;
        if (hasDescription && keyword.Kind == TokenKind.BraceLeft)
            throw Error(_token.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        if (keyword.Kind != TokenKind.Name)
            throw Unexpected(keyword);
        switch (TextOf(keyword))
        {
            case "query" or "mutation" or "subscription":
                return ReadOperationDefinition();
            case "fragment":
                return ReadFragmentDefinition();
            case "schema":
                return ReadSchemaDefinition();
            case "scalar":
                return ReadScalarTypeDefinition();
            case "type":
                return ReadObjectTypeDefinition();
            case "interface":
                return ReadInterfaceTypeDefinition();
            case "union":
                return ReadUnionTypeDefinition();
            case "enum":
                return ReadEnumTypeDefinition();
            case "input":
                return ReadInputObjectTypeDefinition();
            case "directive":
                return ReadDirectiveDefinition();
        }

        if (hasDescription)
            throw Error(_token.Start, "Unexpected description, only GraphQL definitions support descriptions.");
        return IsKeyword(keyword, "extend") ? ReadTypeSystemExtension() : throw Unexpected(keyword);
    }

    private OperationDefinitionNode ReadOperationDefinition()
    {
        var start = _token.Start;
        if (Peek(TokenKind.BraceLeft))
        {
            var selections = ReadSelectionSet();
            return new(OperationType.Query, null, null, [], [], selections, LocationFrom(start));
        }

        var description = ReadDescription();
        var operation = ReadOperationType();
        var name = Peek(TokenKind.Name) ? ReadName() : null;
        var variables = OptionalMany(TokenKind.ParenthesisLeft, static r => r.ReadVariableDefinition(), TokenKind.ParenthesisRight);
        var directives = ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new(operation, description, name, variables, directives, selectionSet, LocationFrom(start));
    }

    private OperationType ReadOperationType()
    {
        var token = Expect(TokenKind.Name);
        return OperationTypes.TryParse(TextOf(token), out var type) ? type : throw Unexpected(token);
    }

    private VariableDefinitionNode ReadVariableDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        var variable = ReadVariable();
        Expect(TokenKind.Colon);
        var type = ReadTypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(isConst: true) : null;
        var directives = ReadDirectives(isConst: true);
        return new(description, variable, type, defaultValue, directives, LocationFrom(start));
    }

    private FragmentDefinitionNode ReadFragmentDefinition()
    {
        var start = _token.Start;
        var description = ReadDescription();
        ExpectKeyword("fragment");
        var name = ReadFragmentName();
        ExpectKeyword("on");
        var typeCondition = ReadNamedType();
        var directives = ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new(description, name, typeCondition, directives, selectionSet, LocationFrom(start));
    }

    private NameNode ReadFragmentName() => PeekKeyword("on") ? throw Unexpected() : ReadName();

    private SelectionSetNode ReadSelectionSet()
    {
        var start = _token.Start;
        Descend();
        var selections = _options.AllowEmptySelectionSets
            ? Any(TokenKind.BraceLeft, static r => r.ReadSelection(), TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, static r => r.ReadSelection(), TokenKind.BraceRight);
        _depth--;
        return new(selections, LocationFrom(start));
    }

    private SelectionNode ReadSelection() => Peek(TokenKind.Spread) ? ReadFragment() : ReadField();

    private FieldNode ReadField()
    {
        var start = _token.Start;
        NameNode? alias = null;
        var name = ReadName();
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ReadName();
        }

        var arguments = ReadArguments(isConst: false);
        var directives = ReadDirectives(isConst: false);
        var selectionSet = Peek(TokenKind.BraceLeft) ? ReadSelectionSet() : null;
        return new(alias, name, arguments, directives, selectionSet, LocationFrom(start));
    }

    private SelectionNode ReadFragment()
    {
        var start = _token.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ReadFragmentName();
            var spreadDirectives = ReadDirectives(isConst: false);
            return new FragmentSpreadNode(name, spreadDirectives, LocationFrom(start));
        }

        var typeCondition = hasTypeCondition ? ReadNamedType() : null;
        var directives = ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, LocationFrom(start));
    }

    private ImmutableArray<ArgumentNode> ReadArguments(bool isConst) =>
        OptionalMany<ArgumentNode>(
            TokenKind.ParenthesisLeft,
            isConst ? static r => r.ReadArgument(isConst: true) : static r => r.ReadArgument(isConst: false),
            TokenKind.ParenthesisRight
        );

    private ArgumentNode ReadArgument(bool isConst)
    {
        var start = _token.Start;
        var name = ReadName();
        Expect(TokenKind.Colon);
        var value = ReadValue(isConst);
        return new(name, value, LocationFrom(start));
    }

    private ImmutableArray<DirectiveNode> ReadDirectives(bool isConst)
    {
        var first = _itemCount;
        while (Peek(TokenKind.At))
        {
            var start = _token.Start;
            Advance();
            var name = ReadName();
            var arguments = ReadArguments(isConst);
            Push(new DirectiveNode(name, arguments, LocationFrom(start)));
        }

        return TakeItems<DirectiveNode>(first);
    }
}
