using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Model;

namespace Graph.Api.Filters;

/// <summary>The refusals of null in a filter, where it could only mean that the condition is to be dropped.</summary>
internal static class NullFilter
{
    private static readonly ErrorCode Code = ErrorCodes.FilterNull;

    /// <summary>Null in place of the comparisons of a property: `name: null`.</summary>
    public static PlanningException Property(Property property) =>
        property.IsList
            ? Many(property.Name)
            : new(
                Code,
                $"'{property.Name}: null' compares with nothing: leave '{property.Name}' out, "
                    + $"or use '{property.Name}: {{ eq: null }}' to find what is not given."
            );

    /// <summary>Null in place of what a comparison compares with: `name: { in: null }`.</summary>
    public static PlanningException Comparison(string property, string comparison) =>
        new(
            Code,
            $"'{property}: {{ {comparison}: null }}' compares with nothing: leave '{comparison}' out, or use 'eq: null' to find what is not given."
        );

    /// <summary>Null in place of the conditions of many items or related nodes: `parts: null`.</summary>
    public static PlanningException Many(string field) =>
        new(Code, $"'{field}: null' compares with nothing: leave '{field}' out, or use '{field}: {{ any: false }}' to find what has none.");

    /// <summary>Null in place of the condition of a quantifier: `parts: { some: null }`.</summary>
    public static PlanningException Related(string field, string quantifier) =>
        new(
            Code,
            $"'{field}: {{ {quantifier}: null }}' compares with nothing: leave '{quantifier}' out, or use 'any: false' to find what has none."
        );

    /// <summary>Null in place of the conditions of the relation behind a single related node: `partOfRelation: null`.</summary>
    public static PlanningException RelationOfOne(string field, string node) =>
        new(Code, $"'{field}: null' compares with nothing: leave '{field}' out, or use '{node}: null' to find what has none.");

    /// <summary>Null in place of any other condition: `within: null`, `not: null`.</summary>
    public static PlanningException Member(string name) => new(Code, $"'{name}: null' compares with nothing: leave '{name}' out.");
}
