using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Judge;

/// <summary>
/// The schema of a case: its definitions, checked as text, as definitions and as a schema, in that order; or with
/// <c>sdlRules</c> only by those rules, and then there is no schema to execute on.
/// </summary>
internal sealed class CaseSchema
{
    private CaseSchema(IReadOnlyList<GraphQLError> errors, Schema? schema)
    {
        Errors = errors;
        Schema = schema;
    }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Null when there are errors, and when only some rules were asked for.</summary>
    public Schema? Schema { get; }

    public static CaseSchema Build(JsonElement testCase, JsonRootValue root)
    {
        if (!Parser.TryParse(new Source(testCase.Text("schema") ?? ""), out var document, out var syntaxError))
            return new([syntaxError], null);
        var baseDocument = testCase.Text("base") is { Length: > 0 } sdl ? Parser.Parse(sdl) : null;
        var extended = baseDocument is null ? null : Build(root, baseDocument);
        var rules = testCase.Texts("sdlRules");
        var errors = Validator.ValidateSdl(document, extended, Rules.ForDefinitions(rules));
        if (errors.Length > 0 || rules is not null)
            return new(errors, null);

        // The reference takes the base for valid, and gives it back as it is when nothing extends it.
        var isExtended = document.Definitions.Any(definition => definition is not ExecutableDefinitionNode);
        if (extended is not null && !isExtended)
            return new([], extended);
        var schema = baseDocument is null ? Build(root, document) : Build(root, baseDocument, document);
        return new(schema.Errors, schema.Errors.Count > 0 ? null : schema);
    }

    private static Schema Build(JsonRootValue root, params DocumentNode[] documents) =>
        SchemaBuilder.FromDocuments(documents).DefaultResolver(root).BuildUnchecked();
}
