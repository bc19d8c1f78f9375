using System.Collections.Frozen;
using Graph.Api.Definitions;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Planning;

/// <summary>From the fields of the engine's schema to those of the API. Bound once, when the server starts; then thread-safe.</summary>
internal sealed class FieldMap
{
    private FrozenDictionary<FieldDefinition, ApiField> _fields = FrozenDictionary<FieldDefinition, ApiField>.Empty;

    /// <summary>What a selection asks for.</summary>
    public ApiField this[Selection selection] => _fields[selection.Field];

    /// <summary>Finds the object behind each field of the schema.</summary>
    /// <exception cref="InvalidOperationException">The schema has a field or input field that no object describes, or lacks one.</exception>
    public void Bind(Schema schema, ApiSchema api)
    {
        var found = new Dictionary<FieldDefinition, ApiField>();
        var (objects, inputs) = (api.Types.OfType<ObjectDefinition>().ToList(), api.Types.OfType<InputDefinition>().ToList());
        Compare(schema.Types.OfType<FieldsType>().Where(type => !IsIntrospection(type)), objects, type => type.Fields, type => type.Fields, found.Add);
        Compare(schema.Types.OfType<InputObjectType>(), inputs, type => type.Fields, type => type.Fields, (_, _) => { });
        _fields = found.ToFrozenDictionary();
    }

    private static void Compare<TServed, TDescribed, TField, TObject>(
        IEnumerable<TServed> served, IEnumerable<TDescribed> described,
        Func<TServed, IReadOnlyList<TField>> servedFields, Func<TDescribed, IReadOnlyList<TObject>> describedFields,
        Action<TField, TObject> add)
        where TServed : NamedType
        where TDescribed : ApiType
        where TField : IDefinition
        where TObject : SchemaMember
    {
        var byCoordinate = described
            .SelectMany(type => describedFields(type).Select(field => (Coordinate: $"{type.Name}.{field.Name}", Field: field)))
            .ToDictionary(each => each.Coordinate, each => each.Field, StringComparer.Ordinal);
        foreach (var field in served.SelectMany(servedFields))
        {
            if (!byCoordinate.Remove(field.ToString()!, out var found))
                throw new InvalidOperationException($"The schema has the field {field}, and no object of the API describes it.");
            add(field, found);
        }

        if (byCoordinate.Count > 0)
            throw new InvalidOperationException($"The API describes {string.Join(", ", byCoordinate.Keys)}, and the schema does not have it.");
    }

    private static bool IsIntrospection(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);
}
