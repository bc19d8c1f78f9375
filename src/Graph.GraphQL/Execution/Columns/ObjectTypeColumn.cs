using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Of which object type each row of a column is: one type for all, or a place in a short table per row.</summary>
public sealed class ObjectTypeColumn
{
    private readonly int[]? _places;

    /// <param name="types">The types that occur.</param>
    /// <param name="places">For each row the place of its type in <paramref name="types"/>.</param>
    public ObjectTypeColumn(IReadOnlyList<ResolvedObjectType> types, int[] places)
    {
        Types = types;
        _places = places;
    }

    private ObjectTypeColumn(ResolvedObjectType type)
    {
        Types = [type];
    }

    /// <summary>The types that occur, each once.</summary>
    public IReadOnlyList<ResolvedObjectType> Types { get; }

    /// <summary>Whether all rows are of the first type.</summary>
    public bool IsUniform => _places is null;

    /// <summary>All rows are of one type.</summary>
    public static ObjectTypeColumn All(ObjectType type) => new(new ResolvedObjectType(type, null));

    /// <summary>No row has a type that may stand here.</summary>
    public static ObjectTypeColumn Unresolved(string error) => new(new ResolvedObjectType(null, error));

    /// <summary>The place of the row's type in <see cref="Types"/>.</summary>
    public int PlaceAt(int row) => _places is null ? 0 : _places[row];

    /// <summary>
    /// The types of those names, each name looked up once; a name that may not stand here, or none, is an error at
    /// every row that has it.
    /// </summary>
    /// <param name="names">A name per row.</param>
    /// <param name="abstractType">The type of the position.</param>
    /// <param name="schema">Where to look.</param>
    public static ObjectTypeColumn FromNames(ReadOnlySpan<string?> names, NamedType abstractType, Schema schema)
    {
        var types = new List<ResolvedObjectType>();
        var places = new int[names.Length];
        // Names never hold U+0000: where there is no name is told apart from where it is empty.
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < names.Length; row++)
        {
            var name = names[row] ?? "\0";
            if (!known.TryGetValue(name, out var place))
            {
                place = types.Count;
                known.Add(name, place);
                types.Add(ResolvedObjectType.FromName(names[row], abstractType, schema));
            }

            places[row] = place;
        }

        return types.Count == 1 ? new ObjectTypeColumn(types[0]) : new ObjectTypeColumn(types, places);
    }
}
