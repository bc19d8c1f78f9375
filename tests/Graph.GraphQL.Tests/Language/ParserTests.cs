using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    // The expected messages and places are those of graphql-js 17.1.0.
    [Theory]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("notAnOperation Foo { field }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("{ a: }", "Expected Name, found \"}\".", 1, 6)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("fragment on on Query { a }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("fragment F in Query { a }", "Expected \"on\", found Name \"in\".", 1, 12)]
    [InlineData("query ($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("query ($a: Int = $) { a }", "Unexpected \"$\".", 1, 18)]
    [InlineData("{ a(b: ) }", "Unexpected \")\".", 1, 8)]
    [InlineData("{ a() }", "Expected Name, found \")\".", 1, 5)]
    [InlineData("{ a(b: \"c\" \"d\") }", "Expected Name, found String \"d\".", 1, 12)]
    [InlineData("query () { a }", "Expected \"$\", found \")\".", 1, 8)]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"d\" extend type A { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend nothing A", "Unexpected Name \"nothing\".", 1, 8)]
    [InlineData("directive @a on FILD", "Unexpected Name \"FILD\".", 1, 17)]
    [InlineData("type A { }", "Expected Name, found \"}\".", 1, 10)]
    [InlineData("schema { subject: A }", "Unexpected Name \"subject\".", 1, 10)]
    [InlineData("{ a }\r\n{ b }\n}", "Unexpected \"}\".", 3, 1)]
    public void What_is_not_in_the_grammar_is_refused_with_its_place(string text, string message, int line, int column)
    {
        Parser.TryParse(new Source(text), out var document, out var error).ShouldBeFalse();

        document.ShouldBeNull();
        error.Message.ShouldBe("Syntax Error: " + message);
        error.Locations.ShouldBe([new SourceLocation(line, column)]);
    }

    [Fact]
    public void An_error_shows_its_place_in_the_text()
    {
        var source = new Source("query {\n  a(b: )\n}", "people.graphql");

        Should
            .Throw<GraphQLSyntaxException>(() => Parser.Parse(source))
            .Message.ShouldBe(
                """
                Syntax Error: Unexpected ")".

                people.graphql:2:8
                1 | query {
                2 |   a(b: )
                  |        ^
                3 | }
                """
            );
    }

    [Fact]
    public void Nodes_know_where_they_were_read_from()
    {
        var document = Parser.Parse("query A { b: c(d: [1]) @e }");

        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        var field = operation.SelectionSet.Selections[0].ShouldBeOfType<FieldNode>();
        Range(document).ShouldBe("0-27");
        Range(operation).ShouldBe("0-27");
        Range(operation.Name!).ShouldBe("6-7");
        Range(field).ShouldBe("10-25");
        Range(field.Alias!).ShouldBe("10-11");
        Range(field.Arguments[0]).ShouldBe("15-21");
        Range(field.Arguments[0].Value).ShouldBe("18-21");
        Range(field.Directives[0]).ShouldBe("23-25");
        Parser.Parse("{ a }", new ParserOptions { Locations = false }).Location.IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void Descriptions_stand_on_operations_fragments_and_variables()
    {
        var document = Parser.Parse("\"o\" query A(\"v\" $a: Int) { b } \"\"\"f\"\"\" fragment F on Query { b }");

        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        operation.Description!.Value.ShouldBe("o");
        operation.VariableDefinitions[0].Description!.Value.ShouldBe("v");
        document.Definitions[1].ShouldBeOfType<FragmentDefinitionNode>().Description!.Value.ShouldBe("f");
    }

    [Theory]
    [InlineData("[{ a: 1, b: $c }, null, true, E, 1.5, \"s\"]")]
    [InlineData("{  }")]
    [InlineData("[]")]
    public void Values_are_read_on_their_own(string value) => Parser.ParseValue(value).ToString().ShouldBe(value);

    [Theory]
    [InlineData("A")]
    [InlineData("[[A!]]!")]
    public void Types_are_read_on_their_own(string type) => Parser.ParseType(type).ToString().ShouldBe(type);

    [Theory]
    [InlineData("Type", NodeKind.TypeCoordinate)]
    [InlineData("Type.member", NodeKind.MemberCoordinate)]
    [InlineData("Type.field(argument:)", NodeKind.ArgumentCoordinate)]
    [InlineData("@directive", NodeKind.DirectiveCoordinate)]
    [InlineData("@directive(argument:)", NodeKind.DirectiveArgumentCoordinate)]
    public void Schema_coordinates_are_read(string text, NodeKind kind)
    {
        var coordinate = Parser.ParseSchemaCoordinate(text);

        coordinate.Kind.ShouldBe(kind);
        coordinate.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("Type.field(argument)", "Expected \":\", found \")\".")]
    [InlineData("Type .field", "Invalid character: \" \".")]
    [InlineData("@directive.a", "Expected <EOF>, found \".\".")]
    [InlineData("Type(a:)", "Expected <EOF>, found \"(\".")]
    [InlineData("", "Expected Name, found <EOF>.")]
    public void What_is_no_schema_coordinate_is_refused(string text, string message) =>
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseSchemaCoordinate(text)).Error.Message.ShouldBe("Syntax Error: " + message);

    [Fact]
    public void Tokens_beyond_the_limit_are_refused()
    {
        var options = new ParserOptions { MaxTokens = 3 };

        Parser.Parse("{ a }", options).Definitions.Length.ShouldBe(1);
        Should
            .Throw<GraphQLSyntaxException>(() => Parser.Parse("{ a b }", options))
            .Error.Message.ShouldBe("Syntax Error: Document contains more than 3 tokens. Parsing aborted.");
    }

    [Fact]
    public void Text_beyond_the_limit_is_refused_unread()
    {
        var options = new ParserOptions { MaxSourceLength = 5 };

        Should
            .Throw<GraphQLSyntaxException>(() => Parser.Parse("{ a ? }", options))
            .Error.Message.ShouldBe("Syntax Error: Source contains more than 5 UTF-16 code units. Parsing aborted.");
    }

    [Theory]
    [InlineData("{ a ", "{ a")]
    [InlineData("{ a(b: ", "[")]
    [InlineData("{ a(b: ", "{ c: ")]
    [InlineData("query ($a: ", "[")]
    [InlineData("{ ", "... { ")]
    public void A_document_nested_too_deep_is_refused_and_does_not_overflow_the_stack(string start, string level)
    {
        var document = start + string.Concat(Enumerable.Repeat(level, 100_000));

        Should
            .Throw<GraphQLSyntaxException>(() => Parser.Parse(document))
            .Error.Message.ShouldBe("Syntax Error: Document is nested more than 1000 levels deep. Parsing aborted.");
    }

    [Fact]
    public void Empty_selection_sets_are_refused_where_the_specification_is_followed_to_the_letter()
    {
        Parser.Parse("{ a { } }").ToString().ShouldBe("{\n  a {}\n}");
        Should
            .Throw<GraphQLSyntaxException>(() => Parser.Parse("{ a { } }", new ParserOptions { AllowEmptySelectionSets = false }))
            .Error.Message.ShouldBe("Syntax Error: Expected Name, found \"}\".");
    }

    private static string Range(AstNode node) => $"{node.Location.Start}-{node.Location.End}";
}
