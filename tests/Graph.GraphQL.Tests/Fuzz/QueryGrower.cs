using System.Text;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>Grows a document for a schema: mostly valid, with a mistake now and then.</summary>
public sealed class QueryGrower(Schema schema, Chance chance, int mistakesPercent)
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly List<(string Name, NamedType Type)> _fragments = [];
    private readonly HashSet<string> _spread = [];
    private readonly ValueGrower _values = new(chance, mistakesPercent);
    private int _aliases;

    /// <summary>Fragments spread only those after them, so that there are no cycles.</summary>
    private int _nextFragment;

    /// <summary>The variables of the operations, with their types as written.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    public string Grow()
    {
        var roots = new[] { OperationType.Query, OperationType.Query, OperationType.Mutation, OperationType.Subscription }
            .Where(type => schema.RootType(type) is not null || Mistake())
            .ToArray();
        foreach (var i in chance.Times(0, 2))
            _fragments.Add(($"F{i}", chance.Pick(Composites)));

        var bodies = new List<(OperationType Type, string Directives, string Body)>();
        foreach (var _ in chance.Times(1, chance.OneIn(5) ? 2 : 1))
        {
            var type = chance.Pick(roots);
            var root = schema.RootType(type) ?? schema.QueryType!;
            bodies.Add(
                (
                    type,
                    Directives(
                        type switch
                        {
                            OperationType.Query => DirectiveLocation.Query,
                            OperationType.Mutation => DirectiveLocation.Mutation,
                            _ => DirectiveLocation.Subscription,
                        }
                    ),
                    SelectionSet(root, type == OperationType.Subscription ? 2 : 4, type == OperationType.Subscription)
                )
            );
        }

        var fragments = new StringBuilder();
        foreach (var (name, type) in _fragments)
        {
            _nextFragment++;
            if (_spread.Contains(name) || Mistake())
                fragments.Append($"\nfragment {name} on {type} {Directives(DirectiveLocation.FragmentDefinition)}{SelectionSet(type, 2)}");
        }

        var document = new StringBuilder();
        for (var i = 0; i < bodies.Count; i++)
        {
            var name =
                bodies.Count > 1 && !Mistake() ? $" Q{i}"
                : chance.OneIn(3) ? " Q"
                : "";
            var (type, directives, body) = bodies[i];
            document.Append($"{type.ToKeyword()}{name}{VariableDefinitions()} {directives}{body}\n");
        }

        return document.Append(fragments).ToString();
    }

    private List<NamedType> Composites =>
        [.. schema.Types.Where(type => type.IsComposite && !type.Name.StartsWith("__", StringComparison.Ordinal))];

    private bool Mistake() => chance.Below(1000) < mistakesPercent * 4;

    private string VariableDefinitions()
    {
        if (_variables.Count == 0)
            return "";
        var definitions = _variables
            .Where(_ => !Mistake())
            .Select(variable =>
            {
                var type = Mistake() ? chance.Pick(["Int", "String!", "[ID]", "I0", "Nope", "O0"]) : variable.Value;
                var isNullable = !type.EndsWith('!');
                var defaultValue =
                    isNullable && chance.OneIn(3) && schema.FindType(Parser.ParseType(type)) is { IsInputType: true } known
                        ? $" = {_values.Constant(known, 2)}"
                        : "";
                return $"${variable.Key}: {type}{defaultValue}{Directives(DirectiveLocation.VariableDefinition)}";
            });
        var text = string.Join(", ", definitions);
        return text.Length > 0 ? $"({text})" : "";
    }

    private string SelectionSet(NamedType type, int depth, bool isSingle = false)
    {
        var selections = new StringBuilder("{");
        foreach (var _ in isSingle && !Mistake() ? [0] : chance.Times(1, depth > 1 ? 4 : 2))
            selections.Append(' ').Append(Selection(type, depth, isSingle));
        return selections.Append(" }").ToString();
    }

    private string Selection(NamedType type, int depth, bool isSingle)
    {
        switch (isSingle ? 9 : chance.Below(10))
        {
            case 0 or 1 when SpreadableIn(type) is { Count: > 0 } fitting:
                var (name, _) = chance.Pick(fitting);
                _spread.Add(name);
                return $"...{(Mistake() ? "Nope" : name)}{Directives(DirectiveLocation.FragmentSpread)}";
            case 2 when depth > 0:
                var overlapping = Composites.FindAll(other => schema.DoTypesOverlap(other, type));
                var condition = chance.Pick(Mistake() || overlapping.Count == 0 ? Composites : overlapping);
                return chance.OneIn(4)
                    ? $"...{Directives(DirectiveLocation.InlineFragment)} {SelectionSet(type, depth - 1)}"
                    : $"... on {condition}{Directives(DirectiveLocation.InlineFragment)} {SelectionSet(condition, depth - 1)}";
            default:
                return Field(type, depth, isSingle);
        }
    }

    private List<(string Name, NamedType Type)> SpreadableIn(NamedType type) =>
        Mistake() ? _fragments : _fragments[_nextFragment..].FindAll(fragment => schema.DoTypesOverlap(fragment.Type, type));

    private string Field(NamedType type, int depth, bool isSingle)
    {
        if (type == schema.QueryType && !isSingle && chance.OneIn(25))
            return Introspection();
        if (type is not FieldsType { Fields.Count: > 0 } fields || (!isSingle && chance.OneIn(15)))
        {
            return Mistake() ? "nope"
                : chance.OneIn(3) ? "t: __typename"
                : "__typename";
        }

        var candidates = fields.Fields.Where(f => depth > 0 || f.Type.NamedType.IsLeaf).ToList();
        if (candidates.Count == 0)
            return "__typename";
        var field = chance.Pick(candidates);
        // Fields with arguments mostly stand under a key of their own: else few documents could be merged.
        var alias =
            chance.OneIn(25) ? $"{chance.Pick(["a0", "z", "n0"])}: "
            : chance.Percent(field.Arguments.Count > 0 ? 90 : 15) ? $"k{_aliases++}: "
            : "";
        var name = Mistake() ? chance.Pick(["nope", field.Name + "0", "__schema"]) : field.Name;
        var set = field.Type.NamedType.IsLeaf == Mistake() ? $" {SelectionSet(field.Type.NamedType, depth - 1)}" : "";
        return $"{alias}{name}{Arguments(field.Arguments, true)}{(isSingle && !Mistake() ? "" : Directives(DirectiveLocation.Field))}{set}";
    }

    private string Introspection()
    {
        var (field, type) = chance.OneIn(3) ? ("__schema", "__Schema") : ($"__type(name: \"{chance.Pick(schema.Types).Name}\")", "__Type");
        return $"k{_aliases++}: {field} {SelectionSet(schema.FindType(type)!, 3)}";
    }

    private string Arguments(DefinitionList<InputValueDefinition> definitions, bool areVariablesAllowed)
    {
        var arguments = new List<string>();
        foreach (var definition in definitions)
        {
            if (definition.IsRequired ? Mistake() : chance.Percent(50))
                continue;
            var name = Mistake() ? "nope" : definition.Name;
            var value =
                areVariablesAllowed && chance.Percent(35)
                    ? Variable(definition.Type, definition.DefaultValue is not null)
                    : _values.Literal(definition.Type, 3, areVariablesAllowed ? Variable : null);
            arguments.Add($"{name}: {value}");
            if (Mistake())
                arguments.Add($"{name}: {value}");
        }

        return arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "";
    }

    private string Variable(GraphQLType type, bool hasDefault = false)
    {
        var fitting = _variables.Where(variable => variable.Value == type.ToString()).Select(variable => variable.Key).ToList();
        if (fitting.Count > 0 && chance.Percent(60))
            return $"${chance.Pick(fitting)}";
        if (Mistake())
            return "$nope";
        var name = $"v{_variables.Count}";
        var written = type is NonNullType nonNull && hasDefault && chance.Percent(50) ? nonNull.OfType : type;
        _variables.Add(name, (written is not NonNullType && chance.OneIn(6) ? written.NonNull() : written).ToString()!);
        return $"${name}";
    }

    private string Directives(DirectiveLocation location)
    {
        var directives = new StringBuilder();
        foreach (var directive in schema.Directives)
        {
            if (directive.Locations.Contains(location) ? !chance.OneIn(12) : !Mistake() || !chance.OneIn(6))
                continue;
            foreach (var _ in chance.Times(1, directive.IsRepeatable || Mistake() ? 2 : 1))
            {
                directives.Append(
                    $" @{directive.Name}{Arguments(directive.Arguments, location != DirectiveLocation.VariableDefinition && location != DirectiveLocation.FragmentDefinition)}"
                );
            }
        }

        return directives.Append(directives.Length > 0 ? " " : "").ToString();
    }
}
