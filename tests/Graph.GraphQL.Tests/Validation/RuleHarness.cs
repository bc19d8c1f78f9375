using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;
using Graph.Testing;

namespace Graph.GraphQL.Tests.Validation;

/// <summary>Puts documents to one rule, against the schema of rules.graphql. The expected errors are those of graphql-js 17.1.0.</summary>
public static class RuleHarness
{
    public static Schema Schema { get; } =
        SchemaBuilder.FromSdl(File.ReadAllText(Repository.PathTo("tests", "Graph.GraphQL.Tests", "Validation", "rules.graphql"))).Build();

    /// <summary>Each error as its message and its places: <c>Unknown type "A". (1:5)</c>.</summary>
    public static IReadOnlyList<string> Errors<TRule>(string document)
        where TRule : ValidationRule, new() => Describe(Validator.Validate(Schema, Parser.Parse(document), [new TRule()]));

    public static IReadOnlyList<string> Describe(IEnumerable<GraphQLError> errors) =>
        [
            .. errors.Select(error =>
                $"{error.Message} ({string.Join(", ", error.Locations.Select(place => $"{place.Line}:{place.Column}"))})"
            ),
        ];
}
