using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Finds default values of input fields that depend on themselves (specification 3.10, InputObjectDefaultValueHasCycle).
/// </summary>
internal sealed class DefaultValueCycles(SchemaErrors errors)
{
    private readonly HashSet<InputValueDefinition> _visited = [];
    private readonly List<InputValueDefinition> _path = [];

    public void Check(InputObjectType type) => CheckLiteral(type, new ObjectValueNode([]));

    private void CheckLiteral(InputObjectType type, ValueNode literal)
    {
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Values)
                CheckLiteral(type, item);
        }

        if (literal is not ObjectValueNode given)
            return;
        foreach (var field in type.Fields)
        {
            if (field.Type.NamedType is not InputObjectType fieldType)
                continue;
            if (given.Fields.LastOrDefault(node => node.Name.Value == field.Name) is { } node)
                CheckLiteral(fieldType, node.Value);
            else
                CheckDefault(field, fieldType);
        }
    }

    private void CheckDefault(InputValueDefinition field, InputObjectType fieldType)
    {
        if (field.DefaultValue is not { } literal)
            return;
        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var via = _path[(start + 1)..];
            errors.Add(
                $"Invalid circular reference. The default value of Input Object field {field} references itself"
                    + (via.Count > 0 ? $" via the default values of: {string.Join(", ", via)}" : "")
                    + ".",
                _path[start..].Select(step => step.DefaultValue)
            );
            return;
        }

        if (!_visited.Add(field))
            return;
        _path.Add(field);
        CheckLiteral(fieldType, literal);
        _path.RemoveAt(_path.Count - 1);
    }
}
