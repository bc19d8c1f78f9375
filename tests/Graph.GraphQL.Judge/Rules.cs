using Graph.GraphQL.Validation;
using Graph.GraphQL.Validation.Rules;

namespace Graph.GraphQL.Judge;

/// <summary>The rules by the names that cases call them by, which are those of graphql-js.</summary>
internal static class Rules
{
    private static readonly Dictionary<string, ValidationRule> ByName = SpecifiedRules
        .Operation.Concat([new NoDeprecatedCustomRule(), new NoSchemaIntrospectionCustomRule()])
        .ToDictionary(rule => rule.Name);

    public static IReadOnlyList<ValidationRule> ForOperations(IReadOnlyList<string>? names) =>
        names is null
            ? SpecifiedRules.Operation
            :
            [
                .. names.Select(name =>
                    ByName.TryGetValue(name, out var rule) ? rule : throw new ArgumentException($"unknown rule {name}")
                ),
            ];

    public static IReadOnlyList<ValidationRule> ForDefinitions(IReadOnlyList<string>? names) =>
        [.. SpecifiedRules.Sdl.Where(rule => names is null || names.Contains(rule.Name))];
}
