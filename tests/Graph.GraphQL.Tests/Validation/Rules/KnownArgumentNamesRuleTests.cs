using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ require(b: true) flag @skip(if: true) people(limit: 1, ids: []) { name(short: true) } }")]
    [InlineData("{ nothing(a: 1) }")]
    [InlineData("{ flag @nothing(a: 1) }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<KnownArgumentNamesRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ require(c: true) }", "Unknown argument \"c\" on field \"Query.require\". Did you mean \"b\"? (1:11)")]
    [InlineData(
        "{ people(limt: 1, id: [], other: 2) { born } }",
        "Unknown argument \"limt\" on field \"Query.people\". Did you mean \"limit\"? (1:10)",
        "Unknown argument \"id\" on field \"Query.people\". Did you mean \"ids\"? (1:19)",
        "Unknown argument \"other\" on field \"Query.people\". Did you mean \"where\"? (1:27)"
    )]
    [InlineData("{ flag @skip(unless: true) }", "Unknown argument \"unless\" on directive \"@skip\". (1:14)")]
    [InlineData(
        "{ flag @note(levl: 1, txt: \"a\") @include(iff: true) }",
        "Unknown argument \"levl\" on directive \"@note\". Did you mean \"level\"? (1:14)",
        "Unknown argument \"txt\" on directive \"@note\". Did you mean \"text\"? (1:23)",
        "Unknown argument \"iff\" on directive \"@include\". Did you mean \"if\"? (1:42)"
    )]
    [InlineData("{ __type(nam: \"a\") { name } }", "Unknown argument \"nam\" on field \"__type\". Did you mean \"name\"? (1:10)")]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<KnownArgumentNamesRule>(document).ShouldBe(errors);
}
