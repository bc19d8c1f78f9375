using System.Collections.Frozen;
using Graph.Api.Definitions;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Planning;

/// <summary>
/// Maps the fields of the engine's schema to those of the API. Bound once, when the server starts; thread-safe from then on.
/// </summary>
internal sealed class FieldMap
{
    private FrozenDictionary<FieldDefinition, ApiField> _fields = FrozenDictionary<FieldDefinition, ApiField>.Empty;

    /// <summary>The field that a selection refers to.</summary>
    public ApiField this[Selection selection] => _fields[selection.Field];

    /// <summary>Finds the object behind each field of the schema.</summary>
    /// <exception cref="InvalidOperationException">
    /// The schema has a field or input field that no object describes, or lacks one.
    /// </exception>
    public void Bind(Schema schema, ApiSchema api)
    {
        var found = new Dictionary<FieldDefinition, ApiField>();
        var (objects, inputs) = (api.Types.OfType<ObjectDefinition>().ToList(), api.Types.OfType<InputDefinition>().ToList());
        var types = schema.Types.OfType<FieldsType>().Where(type => !Names.IsReserved(type.Name));
        Compare(types.SelectMany(type => type.Fields), objects.SelectMany(type => Named(type, type.Fields)), found.Add);
        var inputTypes = schema.Types.OfType<InputObjectType>();
        Compare(inputTypes.SelectMany(type => type.Fields), inputs.SelectMany(type => Named(type, type.Fields)), (_, _) => { });
        _fields = found.ToFrozenDictionary();
    }

    private static void Compare<TServed, TMember>(
        IEnumerable<TServed> served,
        IEnumerable<(string Coordinate, TMember Member)> described,
        Action<TServed, TMember> add
    )
        where TServed : IDefinition
    {
        var byCoordinate = described.ToDictionary(each => each.Coordinate, each => each.Member, StringComparer.Ordinal);
        foreach (var field in served)
        {
            if (!byCoordinate.Remove(field.ToString()!, out var found))
                throw new InvalidOperationException($"The schema has the field {field}, but no object of the API describes it.");
            add(field, found);
        }

        if (byCoordinate.Count > 0)
            throw new InvalidOperationException($"The API describes {string.Join(", ", byCoordinate.Keys)}, which the schema lacks.");
    }

    private static IEnumerable<(string Coordinate, TMember Member)> Named<TMember>(ApiType type, IEnumerable<TMember> members)
        where TMember : SchemaMember => members.Select(member => ($"{type.Name}.{member.Name}", member));
}
