using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Tests.Validation;

/// <summary>Puts type system definitions to one rule. The expected errors are those of graphql-js 17.1.0.</summary>
public static class SdlHarness
{
    /// <param name="definitions">The definitions to check.</param>
    /// <param name="extended">Definitions of the schema that they extend; empty for none.</param>
    public static IReadOnlyList<string> Errors<TRule>(string definitions, string? extended)
        where TRule : ValidationRule, new() =>
        RuleHarness.Describe(
            Validator.ValidateSdl(
                Parser.Parse(definitions),
                string.IsNullOrEmpty(extended) ? null : SchemaBuilder.FromSdl(extended).BuildUnchecked(),
                [new TRule()]
            )
        );
}
