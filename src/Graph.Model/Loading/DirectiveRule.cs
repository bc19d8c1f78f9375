using Graph.GraphQL.Language;
using Graph.Model.Formats;

namespace Graph.Model.Loading;

/// <summary>One directive of the model language: where it is allowed, and its arguments.</summary>
internal sealed record DirectiveRule(string Name, DefinitionKinds Places, string Belongs, params DirectiveArgument[] Arguments)
{
    /// <summary>All directives. <c>graph-schema/directives.graphql</c> declares the same ones for editors.</summary>
    public static IReadOnlyDictionary<string, DirectiveRule> All { get; } =
        new DirectiveRule[]
        {
            new("node", DefinitionKinds.Kind, "on kinds"),
            new("plural", DefinitionKinds.Kind | DefinitionKinds.Interface, "on kinds and interfaces", DirectiveArgument.Text("value")),
            new("relationshipProperties", DefinitionKinds.PropertiesType, "on the properties types of relations"),
            new(
                "key",
                DefinitionKinds.PropertiesType,
                "on the properties types of relations",
                new DirectiveArgument(
                    "fields",
                    true,
                    "a list of property names",
                    v => v is ListValueNode list && list.Values.All(i => i is StringValueNode)
                )
            ),
            new("editorial", DefinitionKinds.Kind | DefinitionKinds.PropertiesType, "on kinds and the properties types of relations"),
            new("verbatim", DefinitionKinds.Kind, "on kinds"),
            new(
                "relationship",
                DefinitionKinds.RelationField,
                "on fields of kinds and interfaces",
                DirectiveArgument.Text("type"),
                DirectiveArgument.Choice("direction", true, "IN", "OUT"),
                DirectiveArgument.Text("properties"),
                DirectiveArgument.Choice("queryDirection", false, "DIRECTED", "UNDIRECTED")
            ),
            new("tree", DefinitionKinds.RelationField, "on relation fields"),
            new(
                "default",
                DefinitionKinds.Property,
                "on properties",
                new DirectiveArgument(
                    "value",
                    true,
                    "a string, number, boolean or enum value",
                    v => v is StringValueNode or IntValueNode or FloatValueNode or BooleanValueNode or EnumValueNode
                )
            ),
            new("sortable", DefinitionKinds.Property, "on properties"),
            new("substrings", DefinitionKinds.Property, "on properties"),
            new("indexed", DefinitionKinds.Property, "on properties"),
            new(
                "searchable",
                DefinitionKinds.Property,
                "on properties",
                new DirectiveArgument(
                    "weight",
                    false,
                    "an integer from 1 to 1000",
                    v => v is IntValueNode number && int.TryParse(number.Value, out var weight) && weight is >= 1 and <= 1000
                )
            ),
            new("reference", DefinitionKinds.Property, "on properties", DirectiveArgument.Text("to")),
            new("format", DefinitionKinds.Property, "on properties", DirectiveArgument.Choice("as", true, [.. ValueFormats.All])),
            new("range", DefinitionKinds.Property, "on properties", DirectiveArgument.Number("min"), DirectiveArgument.Number("max")),
            new("atLeast", DefinitionKinds.Property, "on properties", DirectiveArgument.Text("property")),
            new("derived", DefinitionKinds.Property, "on properties"),
            new("formerly", DefinitionKinds.Property, "on properties", DirectiveArgument.Text("name")),
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
