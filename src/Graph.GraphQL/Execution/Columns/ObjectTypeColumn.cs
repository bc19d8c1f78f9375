using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The object type of each row of a column: one type for all, or an index into a short table per row.</summary>
public sealed class ObjectTypeColumn
{
    private readonly int[]? _places;

    /// <param name="types">The types that occur.</param>
    /// <param name="places">For each row, the index of its type in <paramref name="types"/>.</param>
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

    /// <summary>Creates types for rows of one type.</summary>
    public static ObjectTypeColumn All(ObjectType type) => new(new ResolvedObjectType(type, null));

    /// <summary>Creates errors for rows without an allowed type.</summary>
    public static ObjectTypeColumn Unresolved(string error) => new(new ResolvedObjectType(null, error));

    /// <summary>The index of the row's type in <see cref="Types"/>.</summary>
    public int PlaceAt(int row) => _places is null ? 0 : _places[row];

    /// <summary>
    /// The types with these names, each looked up once. A missing name, or a name that is not allowed here, is an error in
    /// every row with it.
    /// </summary>
    /// <param name="names">A name per row.</param>
    /// <param name="abstractType">The type of the position.</param>
    /// <param name="schema">The schema with the types.</param>
    public static ObjectTypeColumn FromNames(ReadOnlySpan<string?> names, NamedType abstractType, Schema schema)
    {
        var types = new List<ResolvedObjectType>();
        var places = new int[names.Length];
        // Names never contain U+0000, so it distinguishes a missing name from an empty one.
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
