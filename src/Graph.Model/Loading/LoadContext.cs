using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>The shared state of the loading steps.</summary>
internal sealed class LoadContext
{
    private readonly Dictionary<string, TypeDraft> _types;
    private readonly Dictionary<string, EnumType> _enums;

    public LoadContext(Definitions definitions, ProblemList problems)
    {
        Problems = problems;
        Types = definitions.Types;
        Enums = EnumLoader.Load(definitions, problems);
        _types = Types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _enums = Enums.ToDictionary(e => e.Name, StringComparer.Ordinal);
    }

    public ProblemList Problems { get; }

    public IReadOnlyList<TypeDraft> Types { get; }

    public IReadOnlyList<EnumType> Enums { get; }

    public IReadOnlyList<Property> FactProperties { get; set; } = [];

    public Dictionary<string, RelationType> Relations { get; } = new(StringComparer.Ordinal);

    /// <summary>Relations with an invalid field: consequential problems are not reported.</summary>
    public HashSet<string> BrokenRelations { get; } = new(StringComparer.Ordinal);

    public IEnumerable<TypeDraft> NodeTypes => Types.Where(t => t.NodeType is not null);

    public TypeDraft? FindType(string name) => _types.GetValueOrDefault(name);

    public EnumType? FindEnum(string name) => _enums.GetValueOrDefault(name);

    /// <summary>Everything that a field's type may name.</summary>
    public IEnumerable<string> TypeNames => SharedNames.Scalars.Keys.Concat(_enums.Keys).Concat(_types.Keys);

    public static bool IsRelation(FieldDefinitionNode field) => DirectiveUses.Has(field.Directives, "relationship");
}
