using System.Globalization;
using Graph.Model;

namespace Graph.Seeding.Tests;

/// <summary>
/// Whatever a file says: what the check takes, seeding takes, and the store gives back exactly that. Values are made at random of
/// what people write and of what breaks readers.
/// </summary>
public sealed class DifferentialTests
{
    private const int Nodes = 400;

    private static readonly string[] Numbers =
    [
        "0",
        "-0",
        "1",
        "+7",
        "010",
        "0x10",
        "0b1",
        "0o7",
        "1_0",
        "1,0",
        ".5",
        "5.",
        "-.5e-3",
        "1e3",
        "1E+22",
        "1e309",
        "1e-324",
        "5e-324",
        "2.2250738585072011e-308",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "18446744073709551615",
        "0.1",
        "0.30000000000000004",
        "123456789.123456789",
        "53.904541015625",
        "1234567.25",
        "2147483648",
        ".inf",
        "-.INF",
        ".nan",
        "NaN",
        "1e",
        "e1",
        "١",
        "１",
        "1 000",
        "90",
        "-90",
        "90.0000001",
        "180",
        "-180.5",
    ];

    private static readonly string[] Dates =
    [
        "2020",
        "2020-08",
        "2020-08-09",
        "2020-02-29",
        "2019-02-29",
        "2020-02-30",
        "2020-13",
        "0000",
        "0001",
        "9999-12-31",
        "20200809",
        "2020-8-9",
        "09.08.2020",
        "2020/2020",
        "2020-08/2020-07",
        "2020-08-09/2020-08-12",
        "../2020",
        "2020/..",
        "../..",
        "2021",
        "1999-12-31/2020",
    ];

    private static readonly string[] Words =
    [
        "NO",
        "no",
        "yes",
        "on",
        "~",
        "null",
        "NULL",
        "true",
        "True",
        "BY",
        "by",
        "Belarus",
        "EU",
        "ZZ",
        "en",
        "EN",
        "en-US",
        "en_US",
        "x",
        "a b",
        " a",
        "a ",
        "\u00A0a",
        "a\u00A0b",
        "a\u200Bb",
        "\u200B",
        "\uFEFF",
        "a\u0000",
        "a\u0001b",
        "\u0085",
        "\u2028",
        "\uD83D",
        "\uD83D\uDE00",
        "e\u0301",
        "a\tb",
        "a\nb",
        "a\r\nb",
        "a\rb",
        "# a",
        "a # b",
        "a: b",
        "- a",
        "!a",
        "&a",
        "*a",
        "'",
        "\"",
        "\\",
        "{",
        "[",
        "https://example.org/a?b=c#d",
        "ftp://example.org",
        "EXISTING",
        "existing",
        "PROPOSED",
    ];

    private static readonly (string Name, string[] Values)[] Properties =
    [
        ("latitude", Numbers),
        ("longitude", Numbers),
        ("since", Dates),
        ("until", Dates),
        ("note", Words),
        ("external", Words),
        ("inference", Words),
        ("description", Words),
        ("certainty", ["STATED", "INFERRED", "stated", "SAID"]),
        ("country", Words),
        ("existence", Words),
        ("named", Words),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_the_check_takes_is_seeded_and_comes_back_as_it_was_said(int start)
    {
        var random = new Random(start);
        using var seed = new TestSeed();
        var said = Enumerable.Range(0, Nodes).ToDictionary(i => $"n-{i}", _ => Make(random));

        // Each node is checked in a file of its own line: those that the check refuses are left out of what is seeded.
        var refused = Refused(seed, said);
        foreach (var id in refused)
            said.Remove(id);
        Write(seed, said);
        seed.Check().ShouldBeEmpty();
        said.Count.ShouldBeInRange(Nodes / 10, Nodes - Nodes / 10);

        await using var store = new TestStore();
        (await store.SeedAsync(seed)).IsUnchanged.ShouldBeFalse();
        string[] names = [.. Properties.Select(p => p.Name)];
        var rows = (await store.NodesAsync("State", [.. names.Prepend("id")])).ToDictionary(r => r[0]);
        rows.Keys.ShouldBe(said.Keys, ignoreOrder: true);
        foreach (var (id, values) in said)
        {
            foreach (var (name, (value, _)) in values)
            {
                Canonical(name, rows[id][Array.IndexOf(names, name) + 1])
                    .ShouldBe(Canonical(name, value), $"{id}.{name}, written as {values[name].Yaml}");
            }
        }
    }

    private static HashSet<string> Refused(TestSeed seed, Dictionary<string, Dictionary<string, (string Value, string Yaml)>> said)
    {
        // A value that is no YAML spoils the whole file: each node is tried in a file of its own, all files in one check.
        seed.Document("Minsk");
        var ids = said.Keys.ToList();
        foreach (var id in ids)
            seed.Annotation(Lines([(id, said[id])]), $"{id}.yaml");
        seed.Annotation("document: { id: doc-a, file: a.txt, name: A, kind: REPORT }\n", "a.yaml");
        var refused = new SeedChecker(TestSeed.Model)
            .Check(seed.Set)
            .Select(p => Path.GetFileNameWithoutExtension(p.Position.File))
            .ToHashSet();
        foreach (var id in ids)
            seed.Delete($"{id}.yaml");
        return refused;
    }

    private static void Write(TestSeed seed, Dictionary<string, Dictionary<string, (string Value, string Yaml)>> said) =>
        seed.Annotation("document: { id: doc-a, file: a.txt, name: A, kind: REPORT }\n" + Lines(said.Select(s => (s.Key, s.Value))));

    private static string Lines(IEnumerable<(string Id, Dictionary<string, (string Value, string Yaml)> Values)> nodes) =>
        "states:\n"
        + string.Concat(
            nodes.Select(n =>
                $"  - id: {n.Id}\n    name: N\n    quote: {{ in: doc-a, text: Minsk }}\n"
                + string.Concat(n.Values.Select(v => $"    {v.Key}: {v.Value.Yaml}\n"))
            )
        );

    private static Dictionary<string, (string Value, string Yaml)> Make(Random random)
    {
        var values = new Dictionary<string, (string, string)>();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var (name, pool) = Properties[random.Next(Properties.Length)];
            var value =
                random.Next(8) == 0
                    ? string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]))
                    : pool[random.Next(pool.Length)];
            values[name] = (
                value,
                random.Next(4) switch
                {
                    0 => Quoted(value),
                    1 when !value.Contains('\r', StringComparison.Ordinal) => "|-\n"
                        + string.Join('\n', value.Split('\n').Select(line => "      " + line)),
                    2 => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
                    _ => value,
                }
            );
        }

        // How YAML reads the plain and single-quoted forms of these is not what is tried here.
        foreach (
            var name in values
                .Where(v =>
                    v.Value.Item2 == Quoted(v.Value.Item1)
                        ? false
                        : v.Value.Item1.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFEFF' or '\u2028')
                            || v.Value.Item1.Contains(" #", StringComparison.Ordinal)
                            || v.Value.Item1.Trim(' ', '\t') != v.Value.Item1
                )
                .Select(v => v.Key)
                .ToList()
        )
        {
            values[name] = (values[name].Item1, Quoted(values[name].Item1));
        }

        return values;
    }

    private static string Quoted(string value) =>
        "\""
        + string.Concat(
            value.Select(c =>
                c is '"' or '\\' ? $"\\{c}"
                : c is >= ' ' and <= '~' ? $"{c}"
                : $"\\u{(int)c:X4}"
            )
        )
        + "\"";

    private static string Canonical(string property, string value) =>
        TestSeed.Model.FindKind("State")!.FindProperty(property)!.Type == PropertyType.Float
            ? decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact != 0
                ? exact.ToString("G29", CultureInfo.InvariantCulture)
                : double.Parse(value, CultureInfo.InvariantCulture)
                    .ToString("R", CultureInfo.InvariantCulture)
                    .Replace("-0", "0", StringComparison.Ordinal)
            : value;
}
