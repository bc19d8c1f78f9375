using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Errors;

public sealed class GraphQLErrorTests
{
    private static readonly DocumentNode Document = Parser.Parse("{\n  a\n  b\n}");

    private static readonly SelectionSetNode Fields = ((OperationDefinitionNode)Document.Definitions[0]).SelectionSet;

    [Fact]
    public void Its_places_are_those_of_its_nodes()
    {
        var error = new GraphQLError("wrong", [.. Fields.Selections]);

        error.Locations.ShouldBe([new SourceLocation(2, 3), new SourceLocation(3, 3)]);
        error.Source.ShouldBe(Document.Location.Source);
        error.Path.IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void A_node_made_by_hand_has_no_place()
    {
        var error = new GraphQLError("wrong", [new NameNode("a"), Fields.Selections[1]]);

        error.Locations.ShouldBe([new SourceLocation(3, 3)]);
        new GraphQLError("wrong", new NameNode("a")).Locations.ShouldBeEmpty();
    }

    [Fact]
    public void It_says_the_message_and_shows_every_place() =>
        new GraphQLError("wrong", Fields.Selections[0])
            .ToString()
            .ShouldBe("wrong\n\nGraphQL request:2:3\n1 | {\n2 |   a\n  |   ^\n3 |   b");

    [Fact]
    public void A_long_message_is_cut_whatever_it_shows_but_not_within_a_character()
    {
        var text = new string('a', 1_999);

        new GraphQLError(text + "a").Message.ShouldBe(text + "a");
        new GraphQLError(text + "aa").Message.ShouldBe(text + "a…");
        new GraphQLError(text + "😀a").Message.ShouldBe(text + "…");
    }

    [Fact]
    public void Another_path_or_other_extensions_make_another_error()
    {
        var thrown = new InvalidOperationException();
        var error = new GraphQLError("wrong", [Fields.Selections[0]], originalException: thrown);

        var located = error.WithPath(["a", 1]).WithExtensions(new Dictionary<string, object?> { ["code"] = "C" });

        error.Path.IsDefault.ShouldBeTrue();
        error.Extensions.ShouldBeNull();
        located.Path.Select(segment => segment.ToString()).ShouldBe(["a", "1"]);
        located.Extensions!["code"].ShouldBe("C");
        (located.Message, located.OriginalException).ShouldBe(("wrong", thrown));
        located.Locations.ShouldBe([new SourceLocation(2, 3)]);
    }

    [Fact]
    public void A_step_of_a_path_is_a_key_or_an_index()
    {
        PathSegment key = "a";
        PathSegment index = 3;

        (key.Key, index.Key, index.Index).ShouldBe(("a", null, 3));
        Should.Throw<InvalidOperationException>(() => key.Index);
    }
}
