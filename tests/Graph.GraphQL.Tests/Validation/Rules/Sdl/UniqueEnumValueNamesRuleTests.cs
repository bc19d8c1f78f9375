using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class UniqueEnumValueNamesRuleTests
{
    [Theory]
    [InlineData("enum A { X Y } enum B { X }")]
    public void What_keeps_the_rule_passes(string definitions, string? extended = null) =>
        SdlHarness.Errors<UniqueEnumValueNamesRule>(definitions, extended).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "enum A { X Y X } extend enum A { Y Z Z }",
        "",
        "Enum value \"A.X\" can only be defined once. (1:10, 1:14)",
        "Enum value \"A.Y\" can only be defined once. (1:12, 1:34)",
        "Enum value \"A.Z\" can only be defined once. (1:36, 1:38)"
    )]
    [InlineData(
        "extend enum A { X Y }",
        "enum A { X }",
        "Enum value \"A.X\" already exists in the schema. It cannot also be defined in this type extension. (1:17)"
    )]
    public void What_breaks_it_is_refused(string definitions, string extended, params string[] errors) =>
        SdlHarness.Errors<UniqueEnumValueNamesRule>(definitions, extended).ShouldBe(errors);
}
