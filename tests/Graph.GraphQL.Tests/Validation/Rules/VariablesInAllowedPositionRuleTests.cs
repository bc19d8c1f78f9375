using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: Boolean!, $b: Int!, $c: [ID!]!, $d: Int = 1) { require(b: $a) people(limit: $b, ids: $c) { born } p: people(limit: $d) { born } }"
    )]
    [InlineData("query ($a: Int) { people(limit: $a) { born } }")]
    [InlineData("query ($a: Boolean = true) { require(b: $a) }")]
    [InlineData("query ($id: ID!) { people(ids: [$id], pick: { id: $id }) { born } }")]
    [InlineData("query ($a: Nothing) { require(b: $a) }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<VariablesInAllowedPositionRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "query ($a: Boolean) { require(b: $a) }",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8, 1:34)"
    )]
    [InlineData(
        "query ($a: Boolean = null) { require(b: $a) }",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8, 1:41)"
    )]
    [InlineData(
        "query ($a: String!) { require(b: $a) }",
        "Variable \"$a\" of type \"String!\" used in position expecting type \"Boolean!\". (1:8, 1:34)"
    )]
    [InlineData(
        "query ($a: [ID]) { people(ids: $a) { born } }",
        "Variable \"$a\" of type \"[ID]\" used in position expecting type \"[ID!]\". (1:8, 1:32)"
    )]
    [InlineData(
        "query ($a: ID) { people(ids: [$a]) { born } }",
        "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\". (1:8, 1:31)"
    )]
    [InlineData(
        "query ($a: Int) { ...F } fragment F on Query { people(where: { min: $a }) { ...G } } fragment G on Person { friend(id: $a) { born } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8, 1:69)",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"ID!\". (1:8, 1:120)"
    )]
    [InlineData(
        "query ($id: ID) { people(pick: { id: $id }) { born } }",
        "Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Pick\". (1:8, 1:38)"
    )]
    [InlineData(
        "query ($a: Boolean) { flag @skip(if: $a) }",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8, 1:38)"
    )]
    [InlineData(
        "query ($a: Float) { people(limit: $a, where: { min: 1, max: $a }) { born } }",
        "Variable \"$a\" of type \"Float\" used in position expecting type \"Int!\". (1:8, 1:35)",
        "Variable \"$a\" of type \"Float\" used in position expecting type \"Int\". (1:8, 1:61)"
    )]
    [InlineData(
        "query ($a: Int) { people(ids: $a) { born } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"[ID!]\". (1:8, 1:31)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<VariablesInAllowedPositionRule>(document).ShouldBe(errors);
}
