using Graph.GraphQL.Language;
using Graph.Model.Formats;

namespace Graph.Model.Loading;

/// <summary>One directive of the model's language: where it may stand and what it takes.</summary>
internal sealed record DirectiveRule(string Name, Place Places, string Belongs, params DirectiveArgument[] Arguments)
{
    /// <summary>All of them. <c>graph-schema/directives.graphql</c> declares the same for editors.</summary>
    public static IReadOnlyDictionary<string, DirectiveRule> All { get; } = new DirectiveRule[]
    {
        new("node", Place.Kind, "on kinds"),
        new("plural", Place.Kind | Place.Interface, "on kinds and interfaces", DirectiveArgument.Text("value")),
        new("relationshipProperties", Place.PropertiesType, "on the properties types of relations"),
        new("key", Place.PropertiesType, "on the properties types of relations",
            new DirectiveArgument("fields", true, "a list of property names",
                v => v is ListValueNode list && list.Values.All(i => i is StringValueNode))),
        new("editorial", Place.Kind | Place.PropertiesType, "on kinds and the properties types of relations"),
        new("verbatim", Place.Kind, "on kinds"),
        new("relationship", Place.RelationField, "on fields of kinds and interfaces",
            DirectiveArgument.Text("type"),
            DirectiveArgument.Choice("direction", true, "IN", "OUT"),
            DirectiveArgument.Text("properties"),
            DirectiveArgument.Choice("queryDirection", false, "DIRECTED", "UNDIRECTED")),
        new("tree", Place.RelationField, "on relation fields"),
        new("default", Place.Property, "on properties",
            new DirectiveArgument("value", true, "a string, number, boolean or enum value",
                v => v is StringValueNode or IntValueNode or FloatValueNode or BooleanValueNode or EnumValueNode)),
        new("sortable", Place.Property, "on properties"),
        new("substrings", Place.Property, "on properties"),
        new("indexed", Place.Property, "on properties"),
        new("searchable", Place.Property, "on properties",
            new DirectiveArgument("weight", false, "an integer from 1 to 1000",
                v => v is IntValueNode number && int.TryParse(number.Value, out var weight) && weight is >= 1 and <= 1000)),
        new("reference", Place.Property, "on properties", DirectiveArgument.Text("to")),
        new("format", Place.Property, "on properties", DirectiveArgument.Choice("as", true, [.. ValueFormats.All])),
        new("range", Place.Property, "on properties", DirectiveArgument.Number("min"), DirectiveArgument.Number("max")),
        new("atLeast", Place.Property, "on properties", DirectiveArgument.Text("property")),
        new("derived", Place.Property, "on properties"),
        new("formerly", Place.Property, "on properties", DirectiveArgument.Text("name")),
    }.ToDictionary(r => r.Name, StringComparer.Ordinal);
}

/// <summary>An argument of a directive.</summary>
internal sealed record DirectiveArgument(string Name, bool IsRequired, string Expected, Func<ValueNode, bool> Accepts)
{
    public static DirectiveArgument Text(string name) => new(name, true, "a string", v => v is StringValueNode);

    public static DirectiveArgument Number(string name) => new(name, false, "a number", v => v is IntValueNode or FloatValueNode);

    public static DirectiveArgument Choice(string name, bool isRequired, params string[] values) =>
        new(name, isRequired, string.Join(" or ", values), v => v is EnumValueNode choice && values.Contains(choice.Value));
}
