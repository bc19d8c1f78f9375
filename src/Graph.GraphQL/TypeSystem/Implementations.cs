namespace Graph.GraphQL.TypeSystem;

/// <summary>The implementations of an interface, or the members of a union.</summary>
internal sealed class Implementations
{
    private readonly HashSet<NamedType> _all = [];

    public List<ObjectType> Objects { get; } = [];

    public List<InterfaceType> Interfaces { get; } = [];

    public bool Contains(NamedType type) => _all.Contains(type);

    public static Dictionary<NamedType, Implementations> Of(IReadOnlyList<NamedType> types)
    {
        var found = new Dictionary<NamedType, Implementations>();
        foreach (var type in types)
        {
            switch (type)
            {
                case FieldsType fields:
                    foreach (var implemented in fields.Interfaces.OfType<InterfaceType>())
                        Entry(found, implemented).Add(type);
                    break;
                case UnionType union:
                    foreach (var member in union.Types)
                        Entry(found, union).Add(member);
                    break;
            }
        }

        return found;
    }

    private static Implementations Entry(Dictionary<NamedType, Implementations> all, NamedType type)
    {
        if (!all.TryGetValue(type, out var entry))
            all.Add(type, entry = new Implementations());
        return entry;
    }

    private void Add(NamedType type)
    {
        if (!_all.Add(type))
            return;
        if (type is ObjectType o)
            Objects.Add(o);
        else if (type is InterfaceType i)
            Interfaces.Add(i);
    }
}
