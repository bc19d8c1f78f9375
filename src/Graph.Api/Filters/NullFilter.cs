using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Model;

namespace Graph.Api.Filters;

/// <summary>The rejections of null in a filter that could only mean that the condition is to be dropped.</summary>
internal static class NullFilter
{
    private static readonly ErrorCode Code = ErrorCodes.FilterNull;

    /// <summary>Null in place of the comparisons of a property: `name: null`.</summary>
    public static PlanningException Property(Property property) =>
        property.IsList
            ? Many(property.Name)
            : new(
                Code,
                $"'{property.Name}: null' compares with nothing: omit '{property.Name}', "
                    + $"or use '{property.Name}: {{ eq: null }}' to find missing values."
            );

    /// <summary>Null in place of the operand of a comparison: `name: { in: null }`.</summary>
    public static PlanningException Comparison(string property, string comparison) =>
        new(
            Code,
            $"'{property}: {{ {comparison}: null }}' compares with nothing: omit '{comparison}', or use 'eq: null' to find missing values."
        );

    /// <summary>Null in place of the conditions of many items or related nodes: `parts: null`.</summary>
    public static PlanningException Many(string field) =>
        new(Code, $"'{field}: null' compares with nothing: omit '{field}', or use '{field}: {{ any: false }}' to find facts without any.");

    /// <summary>Null in place of the condition of a quantifier: `parts: { some: null }`.</summary>
    public static PlanningException Related(string field, string quantifier) =>
        new(
            Code,
            $"'{field}: {{ {quantifier}: null }}' compares with nothing: omit '{quantifier}', "
                + "or use 'any: false' to find facts without any."
        );

    /// <summary>Null in place of the conditions of the relation behind a single related node: `partOfRelation: null`.</summary>
    public static PlanningException RelationOfOne(string field, string node) =>
        new(Code, $"'{field}: null' compares with nothing: omit '{field}', or use '{node}: null' to find facts without one.");

    /// <summary>Null in place of any other condition: `within: null`, `not: null`.</summary>
    public static PlanningException Member(string name) => new(Code, $"'{name}: null' compares with nothing: omit '{name}'.");
}
