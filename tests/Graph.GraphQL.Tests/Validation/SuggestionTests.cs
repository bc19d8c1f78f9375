using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Tests.Validation;

public sealed class SuggestionTests
{
    // The expected suggestions are those of graphql-js 17.1.0.
    [Theory]
    [InlineData("a b c", "zzz", "")]
    [InlineData("verylong", "verylng", " Did you mean \"verylong\"?")]
    [InlineData("ABC", "abc", " Did you mean \"ABC\"?")]
    [InlineData("abc", "acb", " Did you mean \"abc\"?")]
    [InlineData("a1 a2 a10", "a", " Did you mean \"a1\" or \"a2\"?")]
    [InlineData("name10 name9 name1", "name", " Did you mean \"name1\", \"name9\", or \"name10\"?")]
    [InlineData("aab aac aad aae aaf aag", "aa", " Did you mean \"aab\", \"aac\", \"aad\", \"aae\", or \"aaf\"?")]
    public void The_nearest_fields_are_suggested_in_the_order_in_which_people_count(string fields, string written, string suggestion)
    {
        var definitions = string.Concat(fields.Split(' ').Select(field => $" {field}: Int"));
        var schema = SchemaBuilder.FromSdl($"type Query {{{definitions} }}").Build();

        var errors = Validator.Validate(schema, Parser.Parse($"{{ {written} }}"));

        errors.Single().Message.ShouldBe($"Cannot query field \"{written}\" on type \"Query\".{suggestion}");
    }
}
