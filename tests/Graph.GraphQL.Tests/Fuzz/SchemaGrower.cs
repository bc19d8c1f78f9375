using System.Text;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>Grows the definitions of a valid schema: every kind of type, in all their relations.</summary>
public sealed class SchemaGrower(Chance chance)
{
    private static readonly string[] Leaves = ["Int", "Float", "String", "Boolean", "ID", "Any", "E0", "E1"];
    private static readonly string[] Inputs = ["I0", "I1", "I2"];
    private static readonly string[] Outputs = ["N0", "N1", "O0", "O1", "O2", "O3", "U0", "U1"];

    private static readonly string[] Locations =
    [
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "ENUM_VALUE",
        "INPUT_OBJECT",
    ];

    private readonly StringBuilder _sdl = new();

    public string Grow()
    {
        var shared = Fields("n");
        var more = Fields("m");
        Line("scalar Any");
        Line("enum E0 { A B C }");
        Line($"enum E1 {{ A {Deprecated()} X }}");
        GrowInputs();
        Line($"interface N0 {{ {shared} }}");
        Line($"interface N1 implements N0 {{ {shared} {more} }}");
        Line($"type O0 implements N0 {{ {shared} {Fields("a")} }}");
        Line($"type O1 implements N0 & N1 {{ {shared} {more} {Fields("a")} }}");
        Line($"type O2 {{ {Fields("a")} {Fields("b")} }}");
        Line($"type O3 implements N0 {{ {shared} {Fields("b")} }}");
        Line("union U0 = O0 | O2");
        Line("union U1 = O1 | O2 | O3");
        Line($"type Query {{ {Fields("a")} {Fields("q")} node: N0 any: U0 other: U1 things: [O1!] }}");
        if (chance.Percent(50))
            Line($"type Mutation {{ {Fields("a")} make: O0 }}");
        if (chance.Percent(40))
            Line($"type Subscription {{ {Fields("a")} made: O0 }}");
        foreach (var i in chance.Times(0, 2))
        {
            Line($"directive @d{i}{Arguments()}{(chance.Percent(40) ? " repeatable" : "")} on {string.Join(" | ", Some(Locations))}");
        }

        if (chance.OneIn(4))
            Line($"extend type O2 {{ {Fields("x")} }} extend union U0 = O3 extend enum E0 {{ D }} extend input I0 {{ more: Int }}");
        return _sdl.ToString();
    }

    private void GrowInputs()
    {
        // Each refers to those after it, nullable ones also to itself: no cycle that could not be ended.
        for (var i = 0; i < Inputs.Length; i++)
        {
            var isOneOf = i == 1 && chance.Percent(50);
            var fields = new StringBuilder();
            foreach (var field in chance.Times(1, 4))
            {
                var isNested = i < 2 && chance.OneIn(4);
                var type = isNested ? Inputs[chance.Below(2 - i) + i + 1] : chance.Pick(Leaves);
                fields.Append(isOneOf ? $"f{field}: {type} " : $"f{field}: {Wrap(type)}{(isNested ? "" : Default(type, 40))} ");
            }

            if (!isOneOf && chance.OneIn(3))
                fields.Append($"self: {Inputs[i]} ");
            Line($"input {Inputs[i]} {(isOneOf ? "@oneOf " : "")}{{ {fields}}}");
        }
    }

    private string Fields(string prefix)
    {
        var fields = new StringBuilder();
        foreach (var i in chance.Times(1, 3))
            fields.Append($"{prefix}{i}{Arguments()}: {Wrap(chance.Pick(chance.OneIn(3) ? Outputs : Leaves))} {Deprecated()} ");
        return fields.ToString();
    }

    private string Arguments()
    {
        if (chance.Percent(60))
            return "";
        var arguments = chance
            .Times(1, 3)
            .Select(i =>
            {
                var type = chance.Pick(chance.OneIn(3) ? Inputs : Leaves);
                return $"x{i}: {Wrap(type, 25)}{Default(type, 30)}";
            });
        return $"({string.Join(", ", arguments)})";
    }

    private string Deprecated() => chance.OneIn(12) ? "@deprecated(reason: \"old\")" : "";

    private string Wrap(string type, int nonNullPercent = 35)
    {
        string NonNull() => chance.Percent(nonNullPercent) ? "!" : "";
        return chance.Below(8) switch
        {
            0 => $"[[{type}{NonNull()}]{NonNull()}]{NonNull()}",
            1 or 2 => $"[{type}{NonNull()}]{NonNull()}",
            _ => $"{type}{NonNull()}",
        };
    }

    /// <summary>A default that fits the type in any list, as a single value is taken for a list of one.</summary>
    private string Default(string type, int percent)
    {
        if (!chance.Percent(percent))
            return "";
        return type switch
        {
            "Int" => $" = {chance.Pick(["0", "-7", "2147483647"])}",
            "Float" => $" = {chance.Pick(["1.5", "3", "-1e10", "1e-7"])}",
            "String" => $" = {chance.Pick(["\"text\"", "\"\"", "\"\"\"block\"\"\""])}",
            "Boolean" => " = true",
            "ID" => $" = {chance.Pick(["\"id\"", "4"])}",
            "Any" => $" = {chance.Pick(["1.0", "{ a: [1, \"b\"] }", "FREE"])}",
            "E0" or "E1" => " = A",
            _ => "",
        };
    }

    private List<string> Some(string[] from)
    {
        var some = chance.Some(from, 50);
        return some.Count > 0 ? some : [chance.Pick(from)];
    }

    private void Line(string text) => _sdl.Append(text).Append('\n');
}
