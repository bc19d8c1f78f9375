namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Finds input objects without a finite value, because they require a value of themselves (specification 3.10,
/// InputObjectHasUnbreakableCycle). First those with a finite value are marked, from the leaves upward; then cycles are
/// searched for among the rest. O(fields).
/// </summary>
internal sealed class InputObjectCycles
{
    private readonly Dictionary<InputObjectType, List<(InputValueDefinition Field, InputObjectType Target)>> _demands = [];
    private readonly HashSet<InputObjectType> _finite = [];
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> _path = [];
    private readonly SchemaErrors _errors;

    private InputObjectCycles(SchemaErrors errors)
    {
        _errors = errors;
    }

    public static void Check(IEnumerable<InputObjectType> types, SchemaErrors errors)
    {
        var check = new InputObjectCycles(errors);
        foreach (var type in types)
        {
            check._demands[type] =
            [
                .. type
                    .Fields.Select(field => (Field: field, Target: Demanded(type, field.Type)))
                    .Where(demand => demand.Target is not null)
                    .Select(demand => (demand.Field, demand.Target!)),
            ];
        }

        check.MarkFinite();
        foreach (var type in check._demands.Keys)
        {
            if (!check._finite.Contains(type))
                check.Report(type);
        }
    }

    // A OneOf input object is finite if one of its fields is; any other input object if all of its required fields are.
    private void MarkFinite()
    {
        var dependents = _demands
            .SelectMany(pair => pair.Value.Select(demand => (demand.Target, Type: pair.Key)))
            .ToLookup(edge => edge.Target, edge => edge.Type);
        var open = _demands.ToDictionary(pair => pair.Key, pair => pair.Value.Count);
        var ready = new Queue<InputObjectType>(
            _demands.Keys.Where(type => type.IsOneOf ? type.Fields.Count == 0 || open[type] < type.Fields.Count : open[type] == 0)
        );
        while (ready.TryDequeue(out var type))
        {
            if (!_finite.Add(type))
                continue;
            foreach (var dependent in dependents[type])
            {
                if (dependent.IsOneOf || --open[dependent] == 0)
                    ready.Enqueue(dependent);
            }
        }
    }

    private void Report(InputObjectType type)
    {
        if (!_visited.Add(type))
            return;
        foreach (var (field, target) in _demands[type])
        {
            if (_finite.Contains(target) || !_demands.ContainsKey(target))
                continue;
            _path.Add((type, field));
            var start = _path.FindIndex(step => step.Type == target);
            if (start < 0)
            {
                Report(target);
            }
            else
            {
                var cycle = _path[start..];
                var fields = string.Join(", ", cycle.Select(step => step.Field));
                _errors.Add(
                    $"Input Object {target} cannot be provided a finite value because it references itself through fields: {fields}.",
                    cycle.Select(step => step.Field.AstNode)
                );
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private static InputObjectType? Demanded(InputObjectType owner, GraphQLType type) =>
        owner.IsOneOf ? type as InputObjectType : (type as NonNullType)?.OfType as InputObjectType;
}
