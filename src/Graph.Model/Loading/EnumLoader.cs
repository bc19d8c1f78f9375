using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Creates the enums.</summary>
internal static class EnumLoader
{
    public static List<EnumType> Load(Definitions definitions, ProblemList problems)
    {
        var enums = new List<EnumType>();
        foreach (var node in definitions.Enums)
        {
            var name = node.Name.Value;
            NameRules.CheckType(problems, node.Name);
            var values = new List<EnumValue>();
            foreach (var value in node.Values)
            {
                DirectiveUses.Read(problems, value.Directives, DefinitionKinds.EnumValue, $"{name}.{value.Name.Value}");
                NameRules.CheckEnumValue(problems, name, value.Name);
                if (values.Any(v => v.Name == value.Name.Value))
                    problems.Add(value.Name, $"\"{name}\" has the value \"{value.Name.Value}\" twice.");
                else
                    values.Add(new EnumValue(value.Name.Value, value.Description?.Value));
            }
            if (values.Count == 0)
                problems.Add(node.Name, $"The enum \"{name}\" has no values.");
            enums.Add(new EnumType(name, node.Description?.Value, values));
        }
        return enums;
    }
}
