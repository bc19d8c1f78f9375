using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>The properties of a directive that rules need, whether the schema or the document defines it.</summary>
/// <param name="IsRepeatable">Whether it may be repeated at one location.</param>
/// <param name="Locations">The locations where it is allowed.</param>
/// <param name="Arguments">The names of its arguments.</param>
/// <param name="RequiredArguments">The required arguments, with their types.</param>
internal sealed record KnownDirective(
    bool IsRepeatable,
    IReadOnlyList<DirectiveLocation> Locations,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<(string Name, object Type)> RequiredArguments
)
{
    public static KnownDirective Of(DirectiveDefinition directive) =>
        new(
            directive.IsRepeatable,
            directive.Locations,
            [.. directive.Arguments.Names],
            [.. directive.Arguments.Where(argument => argument.IsRequired).Select(argument => (argument.Name, (object)argument.Type))]
        );

    public static KnownDirective Of(DirectiveDefinitionNode directive) =>
        new(
            directive.IsRepeatable,
            [.. directive.Locations.Where(name => DirectiveLocations.TryParse(name.Value, out _)).Select(LocationOf)],
            [.. directive.Arguments.Select(argument => argument.Name.Value).Distinct(StringComparer.Ordinal)],
            [
                .. directive
                    .Arguments.Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                    .DistinctBy(argument => argument.Name.Value)
                    .Select(argument => (argument.Name.Value, (object)argument.Type)),
            ]
        );

    private static DirectiveLocation LocationOf(NameNode name) =>
        DirectiveLocations.TryParse(name.Value, out var location) ? location : default;
}
