using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

/// <summary>Grows executable documents from a seed: any shape that the grammar allows, sense or not.</summary>
public sealed class DocumentGenerator(int seed)
{
    private static readonly string[] Names = ["a", "b", "name", "on", "query", "fragment", "true_", "_x9", "type", "input"];

    private static readonly string[] Strings =
    [
        "",
        "plain",
        " \"quoted\" \\ ",
        "tab\tline\nfeed",
        "\u0001\u007f\u009f",
        "é😀",
        "\"\"\"",
        "\n",
        "  a\n  b",
        "a\r\nb",
    ];

    private readonly Random _random = new(seed);

    public DocumentNode Document() => new(List(1, 3, () => Definition()));

    private DefinitionNode Definition() =>
        _random.Next(3) == 0
            ? new FragmentDefinitionNode(Maybe(String), FragmentName(), NamedType(), Directives(2), SelectionSet(3))
            : new OperationDefinitionNode(
                (OperationType)_random.Next(3),
                null,
                Maybe(Name),
                List(0, 2, VariableDefinition),
                Directives(2),
                SelectionSet(3)
            );

    private VariableDefinitionNode VariableDefinition() =>
        new(Maybe(String), new VariableNode(Name()), Type(2), Maybe(() => Value(2, isConst: true)), Directives(1, isConst: true));

    private SelectionSetNode SelectionSet(int depth) => new(List(1, 3, () => Selection(depth)));

    private SelectionNode Selection(int depth) =>
        _random.Next(4) switch
        {
            0 => new FragmentSpreadNode(FragmentName(), Directives(1)),
            1 when depth > 0 => new InlineFragmentNode(Maybe(NamedType), Directives(1), SelectionSet(depth - 1)),
            _ => new FieldNode(Maybe(Name), Name(), Arguments(2), Directives(1), depth > 0 ? Maybe(() => SelectionSet(depth - 1)) : null),
        };

    private ImmutableArray<DirectiveNode> Directives(int most, bool isConst = false) =>
        List(0, most, () => new DirectiveNode(Name(), Arguments(1, isConst)));

    private ImmutableArray<ArgumentNode> Arguments(int depth, bool isConst = false) =>
        List(0, 3, () => new ArgumentNode(Name(), Value(depth, isConst)));

    private ValueNode Value(int depth, bool isConst) =>
        _random.Next(depth > 0 ? 9 : 7) switch
        {
            0 when !isConst => new VariableNode(Name()),
            1 => new FloatValueNode($"{_random.Next(100)}.{_random.Next(100)}e-{_random.Next(9)}"),
            2 => String(),
            3 => new BooleanValueNode(_random.Next(2) == 0),
            4 => new NullValueNode(),
            5 => new EnumValueNode(Pick(Names)),
            7 => new ListValueNode(List(0, 4, () => Value(depth - 1, isConst))),
            8 => new ObjectValueNode(List(0, 4, () => new ObjectFieldNode(Name(), Value(depth - 1, isConst)))),
            _ => new IntValueNode($"{_random.NextInt64(long.MinValue, long.MaxValue)}"),
        };

    private StringValueNode String()
    {
        var value = string.Concat(List(1, 3, () => new NameNode(Pick(Strings))).Select(part => part.Value));
        return new(value, BlockStrings.IsPrintable(value) && _random.Next(2) == 0);
    }

    private TypeNode Type(int depth)
    {
        TypeNode type = depth > 0 && _random.Next(2) == 0 ? new ListTypeNode(Type(depth - 1)) : NamedType();
        return _random.Next(2) == 0 ? new NonNullTypeNode(type) : type;
    }

    private NamedTypeNode NamedType() => new(Name());

    private NameNode Name() => new(Pick(Names));

    private NameNode FragmentName() => new("F" + Pick(Names));

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? make() : null;

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private ImmutableArray<T> List<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
}
