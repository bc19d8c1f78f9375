using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueArgumentNamesRuleInDefinitionsTests
{
    [Theory]
    [InlineData("type A { a: Int @deprecated(reason: \"b\") }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueArgumentNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type A { a: Int @deprecated(reason: \"b\", reason: \"c\") }",
        "",
        "There can be only one argument named \"reason\". (1:29, 1:42)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueArgumentNamesRule>(definitions, extended).ShouldBe(errors);
}
