using System.Globalization;
using System.Text;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Tests.Fuzz;

/// <summary>Writes valid queries at random: fields, arguments, filters and orders that the schema knows, with nasty values.</summary>
/// <param name="schema">The schema.</param>
/// <param name="ids">Ids that there are.</param>
/// <param name="seed">The same seed gives the same queries.</param>
internal sealed class QueryGenerator(GraphQL.TypeSystem.Schema schema, IReadOnlyList<string> ids, int seed)
{
    private static readonly string[] Texts =
    [
        "a",
        "Lukashenko",
        "MINSK",
        "%",
        "_",
        "ё",
        "",
        "  ",
        "\\u00a0",
        "\\\\",
        "'",
        "\\\"",
        "İ",
        "ß",
        "😀",
    ];
    private static readonly string[] Dates =
    [
        "2020",
        "2020-08",
        "2020-08-09",
        "2020-08-09/2020-08-12",
        "../2020-12-01",
        "2020-08/..",
        "0001",
        "9999-12-31",
    ];
    private static readonly string[] Instants = ["2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z", "2026-11-22T22:00:00+02:00"];
    private static readonly string[] Numbers = ["0", "1", "-1", "9007199254740993", "9223372036854775807"];

#pragma warning disable CA5394 // Chance here makes tests, not secrets.
    private readonly Random _random = new(seed);
    private int _fields;

    /// <summary>The next query; it has fewer aliases than the limit, where no interface shows one field as several.</summary>
    public string Next()
    {
        while (true)
        {
            _fields = 0;
            var query = Select((FieldsType)schema.RootType(GraphQL.Language.OperationType.Query)!, _random.Next(3, 10));
            if (_fields < 200)
                return query;
        }
    }

    private string Select(FieldsType type, int depth)
    {
        var text = new StringBuilder("{ __typename");
        var chosen = type.Fields.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5)).ToList();
        foreach (var field in chosen)
        {
            if (field.Type.NamedType is FieldsType && depth <= 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $" a{++_fields}: {field.Name}");
            var arguments = Arguments(field);
            if (arguments.Count > 0)
                text.Append('(').AppendJoin(", ", arguments).Append(')');
            if (field.Type.NamedType is FieldsType below)
                text.Append(' ').Append(Select(below, depth - 1));
        }

        return text.Append(" }").ToString();
    }

    private List<string> Arguments(FieldDefinition field)
    {
        var arguments = new List<string>();
        foreach (var argument in field.Arguments)
        {
            if (argument.Name is "first" or "last" or "after" or "before")
                continue;
            if (argument.Type is NonNullType || _random.Next(4) == 0)
                arguments.Add($"{argument.Name}: {Value(argument.Type, 3)}");
        }

        if (field.Arguments.Any(argument => argument.Name == "first"))
        {
            var isBackward = field.Arguments.Any(argument => argument.Name == "last") && _random.Next(3) == 0;
            arguments.Add($"{(isBackward ? "last" : "first")}: {_random.Next(4)}");
        }

        return arguments;
    }

    private string Value(GraphQLType type, int depth) =>
        type switch
        {
            NonNullType nonNull => Value(nonNull.OfType, depth),
            _ when _random.Next(30) == 0 && depth < 3 => "null",
            ListType list => "["
                + string.Join(", ", Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Present(list.OfType, depth)))
                + "]",
            EnumType @enum => Pick(@enum.Values).Name,
            InputObjectType input => Input(input, depth),
            _ => Scalar(type.NamedType.Name),
        };

    private string Present(GraphQLType type, int depth) => type is NonNullType nonNull ? Value(nonNull, 3) : Value(type, depth);

    private string Input(InputObjectType input, int depth)
    {
        var members = input.Fields.ToList();
        if (depth <= 0)
            members = [.. members.Where(member => member.Type.NamedType is not InputObjectType)];
        var count = input.Name.EndsWith("SortInput", StringComparison.Ordinal) ? 1 : _random.Next(0, 3);
        return "{ "
            + string.Join(
                ", ",
                members
                    .OrderBy(_ => _random.Next())
                    .Take(count)
                    .Select(member =>
                        $"{member.Name}: {(member.Type is NonNullType ? Present(member.Type, depth - 1) : Value(member.Type, depth - 1))}"
                    )
            )
            + " }";
    }

    private string Scalar(string name) =>
        name switch
        {
            "ID" => $"\"{Pick(ids)}\"",
            "Int" => Pick(["0", "1", "3", "-1", "2147483647"]),
            "Long" => Pick(Numbers),
            "Float" => Pick(["0", "1.5", "-3", "1e300", "1e-300"]),
            "Boolean" => Pick(["true", "false"]),
            "PartialDate" => $"\"{Pick(Dates)}\"",
            "DateTime" => $"\"{Pick(Instants)}\"",
            _ => $"\"{Pick(Texts)}\"",
        };

    private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];
#pragma warning restore CA5394
}
