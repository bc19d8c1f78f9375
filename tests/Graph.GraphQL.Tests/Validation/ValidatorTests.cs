using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;
using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    private static readonly Schema Schema = RuleHarness.Schema;

    [Fact]
    public void A_document_that_breaks_several_rules_gets_the_errors_of_all()
    {
        var errors = Validator.Validate(Schema, Parser.Parse("query Q($a: Nothing) { flagg require ...F }"));

        RuleHarness
            .Describe(errors)
            .ShouldBe([
                "Variable \"$a\" is never used in operation \"Q\". (1:9)",
                "Unknown type \"Nothing\". Did you mean \"String\"? (1:13)",
                "Cannot query field \"flagg\" on type \"Query\". Did you mean \"flag\" or \"float\"? (1:24)",
                "Argument \"Query.require(b:)\" of type \"Boolean!\" is required, but it was not provided. (1:30)",
                "Unknown fragment \"F\". (1:41)",
            ]);
    }

    [Fact]
    public void Suggestions_are_left_out_when_the_schema_is_to_be_hidden()
    {
        var options = new ValidationOptions { HideSuggestions = true };

        var errors = Validator.Validate(Schema, Parser.Parse("{ flagg people(limt: 1) { born } }"), options: options);

        errors
            .Select(error => error.Message)
            .ShouldBe(["Cannot query field \"flagg\" on type \"Query\".", "Unknown argument \"limt\" on field \"Query.people\"."]);
    }

    [Fact]
    public void After_a_hundred_errors_validation_stops_and_says_so()
    {
        var document = Parser.Parse("{" + string.Concat(Enumerable.Range(0, 500).Select(i => $" x{i}")) + " }");

        var errors = Validator.Validate(Schema, document);

        errors.Length.ShouldBe(101);
        errors[^1].Message.ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
        errors[^1].Locations.ShouldBeEmpty();
    }

    [Fact]
    public void Empty_selection_sets_are_refused_where_the_specification_is_followed_to_the_letter()
    {
        var options = new ValidationOptions { AllowEmptySelectionSets = false };

        var errors = Validator.Validate(Schema, Parser.Parse("{ actor { } }"), options: options);

        RuleHarness.Describe(errors).ShouldBe(["Field \"actor\" of type \"Actor\" must have at least one field selected. (1:3)"]);
    }

    [Fact]
    public void Repeated_fields_are_compared_within_a_budget_of_steps()
    {
        var document = Parser.Parse("{" + string.Concat(Enumerable.Repeat(" text(s: \"a\")", 3_000)) + " }");

        ShouldBeAborted(Validator.Validate(Schema, document));
    }

    [Fact]
    public void Fields_repeated_at_every_depth_are_compared_within_a_budget_of_steps()
    {
        var document = new StringBuilder("{ ");
        for (var i = 0; i < 40; i++)
            document.Append("a: actor { ... on Person { friend(id: 1) { ");
        document.Append("born ");
        for (var i = 0; i < 40; i++)
            document.Append("} friend(id: 1) { born } } } a: actor { ... on Person { friend(id: 1) { born } } } ");
        document.Append('}');

        var errors = Validator.Validate(Schema, Parser.Parse(document.ToString()));

        errors.Length.ShouldBeLessThanOrEqualTo(101);
    }

    [Fact]
    public void Fragments_that_spread_all_others_are_followed_within_a_budget_of_steps()
    {
        const int Count = 400;
        var spreads = string.Concat(Enumerable.Range(0, Count).Select(i => $" ...F{i}"));
        var fragments = string.Concat(
            Enumerable
                .Range(0, Count)
                .Select(i => $" fragment F{i} on Query {{ flag{spreads.Replace($" ...F{i} ", " ", StringComparison.Ordinal)} }}")
        );

        ShouldBeAborted(Validator.Validate(Schema, Parser.Parse($"query A {{ ...F0 }} query B {{ ...F1 }}{fragments}")));
    }

    [Fact]
    public void A_name_as_long_as_the_document_is_not_compared_with_every_name_of_the_schema_and_is_cut_in_the_message()
    {
        var name = new string('a', 1_000_000);

        var errors = Validator.Validate(Schema, Parser.Parse($"{{ {name} }}"));

        errors.Single().Message.ShouldBe($"Cannot query field \"{name[..199]}…\" on type \"Query\".");
    }

    [Fact]
    public void Fields_with_thousands_of_arguments_are_compared_in_one_pass()
    {
        var arguments = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"x{i}: {i}"));

        var errors = Validator.Validate(
            Schema,
            Parser.Parse($"{{ text({arguments}) text({arguments}) }}"),
            [new OverlappingFieldsCanBeMergedRule()]
        );

        errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_chain_of_ten_thousand_fragments_is_refused_or_followed_but_never_overflows_the_stack()
    {
        const int Count = 10_000;
        var chain = string.Concat(Enumerable.Range(0, Count).Select(i => $" fragment F{i} on Query {{ flag ...F{(i + 1) % Count} }}"));

        var errors = Validator.Validate(Schema, Parser.Parse($"{{ ...F0 }}{chain}"));

        errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_document_as_deep_as_the_parser_allows_is_validated()
    {
        const int Depth = 990;
        var document = string.Concat(Enumerable.Repeat("{ actor ", Depth)) + "{ name" + new string('}', Depth + 1);

        var errors = Validator.Validate(Schema, Parser.Parse(document));

        errors[0].Message.ShouldBe("Cannot query field \"actor\" on type \"Actor\".");
    }

    private static void ShouldBeAborted(IReadOnlyList<GraphQLError> errors) => errors[^1].Message.ShouldBe("Validation aborted.");
}
