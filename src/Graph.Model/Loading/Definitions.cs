using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>The definitions of all sources by category. Reading them is the first step of loading.</summary>
internal sealed class Definitions
{
    /// <summary>Enums used only by the directives.</summary>
    private static readonly HashSet<string> DirectiveEnums = ["RelationshipDirection", "QueryDirection", "ValueFormat"];

    private static readonly HashSet<string> Scalars = ["PartialDate", "DateTime", "DefaultValue"];

    private readonly Dictionary<string, AstNode> _named = new(StringComparer.Ordinal);

    /// <summary>Kinds, interfaces, properties types and <c>Fact</c>, in order.</summary>
    public List<TypeDraft> Types { get; } = [];

    public List<EnumTypeDefinitionNode> Enums { get; } = [];

    public static Definitions Read(IReadOnlyList<Source> sources, ProblemList problems)
    {
        var definitions = new Definitions();
        foreach (var source in sources)
        {
            if (!Parser.TryParse(source, out var document, out var error))
            {
                var (line, column) = error.Locations[0];
                problems.Add(source.Name, line, column, error.Message);
                continue;
            }
            foreach (var definition in document.Definitions)
                definitions.Add(definition, problems);
        }
        return definitions;
    }

    private void Add(DefinitionNode definition, ProblemList problems)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode type when IsNew(type, problems):
                AddObject(type, problems);
                break;
            case InterfaceTypeDefinitionNode type when IsNew(type, problems):
                var role = type.Name.Value == SharedNames.Fact ? DefinitionKinds.Fact : DefinitionKinds.Interface;
                Types.Add(
                    new TypeDraft(
                        type,
                        role,
                        type.Interfaces,
                        type.Fields,
                        DirectiveUses.Read(problems, type.Directives, role, type.Name.Value)
                    )
                );
                break;
            case EnumTypeDefinitionNode type when IsNew(type, problems):
                DirectiveUses.Read(problems, type.Directives, DefinitionKinds.Enum, type.Name.Value);
                if (!DirectiveEnums.Contains(type.Name.Value))
                    Enums.Add(type);
                break;
            case ScalarTypeDefinitionNode type when IsNew(type, problems):
                DirectiveUses.Read(problems, type.Directives, DefinitionKinds.Scalar, type.Name.Value);
                if (!Scalars.Contains(type.Name.Value))
                {
                    problems.Add(
                        type.Name,
                        $"Unknown scalar \"{type.Name.Value}\": expected a built-in scalar of GraphQL, "
                            + $"PartialDate or DateTime.{Suggestions.DidYouMean(type.Name.Value, Scalars)}"
                    );
                }
                break;
            case DirectiveDefinitionNode directive when !DirectiveRule.All.ContainsKey(directive.Name.Value):
                var hint = Suggestions.DidYouMean("@" + directive.Name.Value, DirectiveRule.All.Keys.Select(n => "@" + n));
                problems.Add(
                    directive.Name,
                    $"\"@{directive.Name.Value}\" is declared, but it is not a directive of the model language.{hint}"
                );
                break;
            case DirectiveDefinitionNode
            or ObjectTypeDefinitionNode
            or InterfaceTypeDefinitionNode
            or EnumTypeDefinitionNode
            or ScalarTypeDefinitionNode:
                break;
            default:
                problems.Add(
                    definition,
                    "The model may contain only types, interfaces, enums, scalars and directives: "
                        + $"remove this definition ({Words(definition.Kind)})."
                );
                break;
        }
    }

    private void AddObject(ObjectTypeDefinitionNode type, ProblemList problems)
    {
        var name = type.Name.Value;
        var isKind = DirectiveUses.Has(type.Directives, "node");
        var isProperties = DirectiveUses.Has(type.Directives, "relationshipProperties");
        if (isKind && isProperties)
        {
            problems.Add(
                type.Name,
                $"\"{name}\" must be either a kind (\"@node\") or "
                    + "the properties type of a relation (\"@relationshipProperties\"), not both."
            );
        }
        else if (!isKind && !isProperties)
        {
            problems.Add(
                type.Name,
                $"\"{name}\" needs \"@node\" (for a kind) or \"@relationshipProperties\" " + "(for the properties type of a relation)."
            );
        }
        var role = isProperties && !isKind ? DefinitionKinds.PropertiesType : DefinitionKinds.Kind;
        var places = isProperties ? role | DefinitionKinds.PropertiesType : role;
        Types.Add(new TypeDraft(type, role, type.Interfaces, type.Fields, DirectiveUses.Read(problems, type.Directives, places, name)));
    }

    private bool IsNew(TypeDefinitionNode type, ProblemList problems)
    {
        var name = type.Name;
        if (_named.TryAdd(name.Value, name))
            return true;
        var first = _named[name.Value].Location;
        var (line, column) = first.Source!.GetLocation(first.Start);
        problems.Add(name, $"The type \"{name.Value}\" is already defined at {first.Source.Name}:{line}:{column}.");
        return false;
    }

    private static string Words(NodeKind kind) =>
        string.Concat(kind.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")).TrimStart();
}
