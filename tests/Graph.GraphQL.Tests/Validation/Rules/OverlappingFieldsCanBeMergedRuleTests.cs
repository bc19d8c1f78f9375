using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Theory]
    [InlineData("{ flag flag }")]
    [InlineData("{ a: text(s: \"a\", b: true) a: text(b: true, s: \"a\") }")]
    [InlineData("{ actor { ... on Person { x: born } ... on Organization { x: number } } }")]
    [InlineData("{ actor { name } ... { actor { name } } ...F } fragment F on Query { actor { name } }")]
    [InlineData("{ actor { ... on Person { x: name } ... on Organization { x: name(short: true) } } }")]
    [InlineData("{ people(where: { min: 1, max: 2 }) { born } people(where: { max: 2, min: 1 }) { born } }")]
    [InlineData("fragment F on Query { ...F a: flag }")]
    [InlineData("{ subject { ... on Person { a: statements { x: id } } ... on Organization { a: statements { y: text } } } }")]
    [InlineData("{ nothing nothing { a } }")]
    public void What_keeps_the_rule_passes(string document) =>
        RuleHarness.Errors<OverlappingFieldsCanBeMergedRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "{ a: flag a: float }",
        "Fields \"a\" conflict because \"flag\" and \"float\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:11)"
    )]
    [InlineData(
        "{ text(s: \"a\") text(s: \"b\") }",
        "Fields \"text\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:16)"
    )]
    [InlineData(
        "{ text text(s: \"a\") }",
        "Fields \"text\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:8)"
    )]
    [InlineData(
        "{ text(s: \"a\") text(s: \"\"\"a\"\"\") }",
        "Fields \"text\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:16)"
    )]
    [InlineData(
        "{ text(s: \"a\") text(b: true) }",
        "Fields \"text\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:16)"
    )]
    [InlineData(
        "query ($a: String) { text(s: $a) text(s: \"a\") }",
        "Fields \"text\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:22, 1:34)"
    )]
    [InlineData(
        "{ actor { x: name } ...F } fragment F on Query { actor { x: name(short: true) } }",
        "Fields \"actor\" conflict because subfields \"x\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:11, 1:50, 1:58)"
    )]
    [InlineData(
        "{ ...F ...G } fragment F on Query { a: flag } fragment G on Query { a: float }",
        "Fields \"a\" conflict because \"flag\" and \"float\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:37, 1:69)"
    )]
    [InlineData(
        "{ ...F a: flag } fragment F on Query { ...G } fragment G on Query { a: float }",
        "Fields \"a\" conflict because \"flag\" and \"float\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:8, 1:69)"
    )]
    [InlineData(
        "{ actor { ... on Person { x: born } ... on Organization { x: born } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. (1:27, 1:59)"
    )]
    [InlineData(
        "{ actor { ... on Person { x: born } ... on Organization { x: members { born } } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int\" and \"[Person]\". Use different aliases on the fields to fetch both if this was intentional. (1:27, 1:59)"
    )]
    [InlineData(
        "{ subject { ... on Person { x: statements { a: id } } ... on Organization { x: statements { a: text } } } }",
        "Fields \"x\" conflict because subfields \"a\" conflict because they return conflicting types \"ID!\" and \"String!\". Use different aliases on the fields to fetch both if this was intentional. (1:29, 1:45, 1:77, 1:93)"
    )]
    [InlineData(
        "{ a: actor { b: name } a: actor { b: name(short: true) c: name } a: actor { c: statements { id } } }",
        "Fields \"a\" conflict because subfields \"b\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:14, 1:24, 1:35)",
        "Fields \"a\" conflict because subfields \"c\" conflict because \"name\" and \"statements\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:24, 1:56, 1:66, 1:77)"
    )]
    [InlineData(
        "{ people @stream { born } people { born } }",
        "Fields \"people\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:27)"
    )]
    [InlineData(
        "{ people @stream(initialCount: 1) { born } people @stream(initialCount: 1) { born } }",
        "Fields \"people\" conflict because they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:44)"
    )]
    [InlineData(
        "{ a: flag a: float a: text }",
        "Fields \"a\" conflict because \"flag\" and \"float\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:11)",
        "Fields \"a\" conflict because \"flag\" and \"text\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:20)",
        "Fields \"a\" conflict because \"float\" and \"text\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:20)"
    )]
    [InlineData(
        "{ a: statement(id: 1) { id } a: statement(id: \"1\") { id } }",
        "Fields \"a\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:30)"
    )]
    [InlineData(
        "{ actor { x: name ...F } } fragment F on Person { x: born ...G } fragment G on Person { x: nick }",
        "Fields \"x\" conflict because \"name\" and \"born\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:51)",
        "Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:89)",
        "Fields \"x\" conflict because \"born\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:51, 1:89)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<OverlappingFieldsCanBeMergedRule>(document).ShouldBe(errors);
}
