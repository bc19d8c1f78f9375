using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Tests.Oracle;

public sealed class SdlCorpusTests
{
    [Fact]
    public void Type_system_definitions_are_judged_as_by_graphql_js() =>
        KnownFailures.Compare("sdl", ReferenceOracle.Cases("sdl"), Check);

    /// <summary>The errors of definitions: of syntax, else of the definitions, else of the schema that they make.</summary>
    public static IEnumerable<GraphQLError> ErrorsOf(string sdl, string? baseSdl, IReadOnlyList<string>? rules)
    {
        if (!Parser.TryParse(new Source(sdl), out var document, out var syntaxError))
            return [syntaxError];
        var extended = baseSdl is null ? null : SchemaBuilder.FromSdl(baseSdl).BuildUnchecked();
        var errors = Validator.ValidateSdl(
            document,
            extended,
            [.. SpecifiedRules.Sdl.Where(rule => rules is null || rules.Contains(rule.Name))]);
        if (errors.Length > 0 || rules is not null)
            return errors;
        // graphql-js takes the base for valid, and gives it back as it is when nothing extends it.
        if (baseSdl is not null && document.Definitions.All(definition => definition is ExecutableDefinitionNode))
            return [];
        return Combine(document, baseSdl).Errors;
    }

    private static Schema Combine(DocumentNode document, string? baseSdl)
    {
        DocumentNode[] documents = baseSdl is null ? [document] : [Parser.Parse(baseSdl), document];
        return SchemaBuilder.FromDocuments(documents).BuildUnchecked();
    }

    private static string? Check(OracleCase testCase)
    {
        var expected = ErrorPlaces.Of(testCase.Answer, "schemaErrors");
        var errors = ErrorsOf(testCase.Text("sdl") ?? "", BaseOf(testCase), testCase.Names("rules")).ToList();
        var actual = ErrorPlaces.Of(errors);
        if (actual != expected)
            return $"expected [{expected}], got [{actual}] {string.Join(' ', errors.Select(error => error.Message))}";
        if (!testCase.Answer.TryGetProperty("printed", out var expectedText))
            return null;
        var printed = SchemaPrinter.Print(Combine(Parser.Parse(testCase.Text("sdl") ?? ""), BaseOf(testCase)));
        return printed == expectedText.GetString() ? null : $"expected\n{expectedText}\ngot\n{printed}";
    }

    /// <summary>The oracle takes an empty base for none.</summary>
    private static string? BaseOf(OracleCase testCase) => testCase.Text("base") is { Length: > 0 } sdl ? sdl : null;
}
