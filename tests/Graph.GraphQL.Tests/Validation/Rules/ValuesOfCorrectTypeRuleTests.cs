using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData(
        "{ people(where: { min: 1, max: null, kinds: [CLAIM], nested: { min: 2 } }, ids: [1, \"a\"], limit: 3) { born } float(x: 1) on(date: { any: [1, \"thing\"] }) }"
    )]
    [InlineData("{ people(ids: 1, pick: { id: 1 }) { born } }")]
    [InlineData("query ($a: Int!, $b: Filter = { min: 1 }) { people(where: { min: $a }, pick: { name: \"a\" }) { born } }")]
    [InlineData("{ float(x: 1e400) text(s: \"\"\"block\"\"\") statement(id: 12345678901234567890) { id } }")]
    [InlineData("\"d\" query (\"not checked\" $a: Int) { flag }")]
    [InlineData("{ nothing(a: 1) }")]
    public void What_keeps_the_rule_passes(string document) => RuleHarness.Errors<ValuesOfCorrectTypeRule>(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ people(limit: \"1\") { born } }", "Int cannot represent non-integer value: \"1\" (1:17)")]
    [InlineData("{ people(limit: 2147483648) { born } }", "Int cannot represent non 32-bit signed integer value: 2147483648 (1:17)")]
    [InlineData("{ people(limit: -2147483649) { born } }", "Int cannot represent non 32-bit signed integer value: -2147483649 (1:17)")]
    [InlineData("{ people(limit: 1.0) { born } }", "Int cannot represent non-integer value: 1.0 (1:17)")]
    [InlineData("{ people(limit: null) { born } }", "Expected value of non-null type \"Int!\" not to be null. (1:17)")]
    [InlineData("{ float(x: \"1\") }", "Float cannot represent non numeric value: \"1\" (1:12)")]
    [InlineData("{ text(s: 1) }", "String cannot represent a non string value: 1 (1:11)")]
    [InlineData(
        "{ text(s: CLAIM, b: 1) }",
        "String cannot represent a non string value: CLAIM (1:11)",
        "Boolean cannot represent a non boolean value: 1 (1:21)"
    )]
    [InlineData("{ text(b: \"true\") }", "Boolean cannot represent a non boolean value: \"true\" (1:11)")]
    [InlineData("{ statement(id: 1.5) { id } }", "ID cannot represent a non-string and non-integer value: 1.5 (1:17)")]
    [InlineData("{ statement(id: true) { id } }", "ID cannot represent a non-string and non-integer value: true (1:17)")]
    [InlineData(
        "{ people(where: {}) { born } }",
        "Expected value of type \"Filter\" to include required field \"min\", found: {  }. (1:17)"
    )]
    [InlineData(
        "{ people(where: { min: 1, mx: 2, other: 3 }) { born } }",
        "Expected value of type \"Filter\" not to include unknown field \"mx\". Did you mean \"max\"? Found: { min: 1, mx: 2, other: 3 }. (1:27)",
        "Expected value of type \"Filter\" not to include unknown field \"other\", found: { min: 1, mx: 2, other: 3 }. (1:34)"
    )]
    [InlineData("{ people(where: 1) { born } }", "Expected value of type \"Filter\" to be an object, found: 1. (1:17)")]
    [InlineData(
        "{ people(where: { min: 1, kinds: [CLAIM, CLIAM, \"HINT\", 1, null] }) { born } }",
        "Value \"CLIAM\" does not exist in \"Kind\" enum. Did you mean the enum value \"CLAIM\"? (1:42)",
        "Enum \"Kind\" cannot represent non-enum value: \"HINT\". Did you mean the enum value \"HINT\"? (1:49)",
        "Enum \"Kind\" cannot represent non-enum value: 1. (1:57)",
        "Expected value of non-null type \"Kind!\" not to be null. (1:60)"
    )]
    [InlineData(
        "{ people(where: { min: 1, nested: { max: \"a\" } }) { born } }",
        "Expected value of type \"Filter\" to include required field \"min\", found: { max: \"a\" }. (1:35)",
        "Int cannot represent non-integer value: \"a\" (1:42)"
    )]
    [InlineData(
        "{ people(ids: [1, null, 1.5]) { born } }",
        "Expected value of non-null type \"ID!\" not to be null. (1:19)",
        "ID cannot represent a non-string and non-integer value: 1.5 (1:25)"
    )]
    [InlineData(
        "{ people(pick: {}) { born } }",
        "Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null. (1:16)"
    )]
    [InlineData(
        "{ people(pick: { id: 1, name: \"a\" }) { born } }",
        "Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null. (1:16)"
    )]
    [InlineData(
        "{ people(pick: { id: null }) { born } }",
        "Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null. (1:16)"
    )]
    [InlineData(
        "query ($a: Int = \"a\", $b: [Kind!] = [NONE], $c: Int! = null) { flag }",
        "Int cannot represent non-integer value: \"a\" (1:18)",
        "Value \"NONE\" does not exist in \"Kind\" enum. (1:38)",
        "Expected value of non-null type \"Int!\" not to be null. (1:56)"
    )]
    [InlineData(
        "{ flag @skip(if: 1) @note(level: 1.5, text: 2) }",
        "Boolean cannot represent a non boolean value: 1 (1:18)",
        "Int cannot represent non-integer value: 1.5 (1:34)",
        "String cannot represent a non string value: 2 (1:45)"
    )]
    [InlineData(
        "{ actor { statements(kind: [CLAIM]) { id } } }",
        "Enum \"Kind\" cannot represent non-enum value: [CLAIM]. Did you mean the enum value \"CLAIM\"? (1:28)"
    )]
    [InlineData(
        "query ($v: String) { people(pick: { id: 1, name: $v }) { born } }",
        "Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null. (1:35)"
    )]
    public void What_breaks_it_is_refused(string document, params string[] errors) =>
        RuleHarness.Errors<ValuesOfCorrectTypeRule>(document).ShouldBe(errors);
}
