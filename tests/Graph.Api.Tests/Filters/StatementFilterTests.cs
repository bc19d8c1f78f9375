using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Filters;

/// <summary>Each filter over statements gives those that the same condition, computed here over all of them, gives.</summary>
public sealed class StatementFilterTests(SharedServer server)
{
    private const string Everything = """
        {
          statements(first: 500) {
            nodes {
              id name description summary speechAct saidAt { text earliest latest } medium status quotes
              within { id }
              withinRelation { certainty }
              madeAt { id name }
              assertedBy { id }
            }
          }
        }
        """;

    private const string Neighbours = """
        {
          statements(first: 250) {
            nodes {
              id
              speakers(first: 3) { edges { node { id name __typename } relation { capacity } } }
              about(first: 10) { edges { node { id name __typename } relation { role stance } } }
              contradicts { totalCount }
            }
          }
        }
        """;

    public static TheoryData<string> Plain => [.. PlainCases.Keys];

    public static TheoryData<string> Related => [.. RelatedCases.Keys];

    private static readonly Dictionary<string, Func<JsonNode, bool>> PlainCases = new(StringComparer.Ordinal)
    {
        ["{}"] = _ => true,
        ["{ speechAct: { eq: DENIAL } }"] = s => Text(s, "speechAct") == "DENIAL",
        ["{ speechAct: { neq: DENIAL } }"] = s => Text(s, "speechAct") != "DENIAL",
        ["{ speechAct: { in: [DENIAL, DEMAND] } }"] = s => Text(s, "speechAct") is "DENIAL" or "DEMAND",
        ["{ speechAct: { nin: [DENIAL, DEMAND] } }"] = s => Text(s, "speechAct") is not ("DENIAL" or "DEMAND"),
        ["{ speechAct: { in: [] } }"] = _ => false,
        ["{ speechAct: { nin: [] } }"] = _ => true,
        ["{ name: { eq: \"Abroad it alarms nobody\" } }"] = s => Text(s, "name") == "Abroad it alarms nobody",
        ["{ name: { contains: \"Lukashenko\" } }"] = s => Has(s, "Lukashenko"),
        ["{ name: { contains: \"lukashenko\" } }"] = s => Has(s, "lukashenko"),
        ["{ name: { containsInsensitive: \"LUKASHENKO\" } }"] = s =>
            Text(s, "name")!.Contains("lukashenko", StringComparison.OrdinalIgnoreCase),
        ["{ name: { ncontains: \"Lukashenko\" } }"] = s => !Has(s, "Lukashenko"),
        ["{ name: { startsWith: \"Ministry\" } }"] = s => Text(s, "name")!.StartsWith("Ministry", StringComparison.Ordinal),
        ["{ name: { startsWithInsensitive: \"ministry\" } }"] = s =>
            Text(s, "name")!.StartsWith("ministry", StringComparison.OrdinalIgnoreCase),
        ["{ name: { nstartsWith: \"Ministry\" } }"] = s => !Text(s, "name")!.StartsWith("Ministry", StringComparison.Ordinal),
        ["{ name: { endsWith: \"torture\" } }"] = s => Text(s, "name")!.EndsWith("torture", StringComparison.Ordinal),
        ["{ name: { endsWithInsensitive: \"TORTURE\" } }"] = s => Text(s, "name")!.EndsWith("torture", StringComparison.OrdinalIgnoreCase),
        ["{ name: { nendsWith: \"torture\" } }"] = s => !Text(s, "name")!.EndsWith("torture", StringComparison.Ordinal),
        ["{ name: { contains: \"%\" } }"] = s => Has(s, "%"),
        ["{ name: { contains: \"_\" } }"] = s => Has(s, "_"),
        ["{ name: { contains: \"'\" } }"] = s => Has(s, "'"),
        ["{ name: { contains: \"\" } }"] = _ => true,
        ["{ name: { or: [{ startsWith: \"A\" }, { startsWith: \"B\" }] } }"] = s => Text(s, "name")![0] is 'A' or 'B',
        ["{ name: { startsWith: \"A\", and: [{ endsWith: \"a\" }, { contains: \"r\" }] } }"] = s =>
            Text(s, "name")![0] == 'A' && Text(s, "name")![^1] == 'a' && Has(s, "r"),
        ["{ id: { in: [\"makei-recalls-oath\", \"nobody\"] } }"] = s => Text(s, "id") == "makei-recalls-oath",
        ["{ id: { nin: [\"makei-recalls-oath\"] } }"] = s => Text(s, "id") != "makei-recalls-oath",
        ["{ id: { eq: null } }"] = _ => false,
        ["{ id: { neq: null } }"] = _ => true,
        ["{ medium: { eq: null } }"] = s => Text(s, "medium") is null,
        ["{ medium: { neq: null } }"] = s => Text(s, "medium") is not null,
        ["{ medium: { neq: \"picket\" } }"] = s => Text(s, "medium") != "picket",
        ["{ medium: { in: [null, \"picket\"] } }"] = s => Text(s, "medium") is null or "picket",
        ["{ medium: { nin: [null] } }"] = s => Text(s, "medium") is not null,
        ["{ saidAt: { eq: null } }"] = s => s["saidAt"] is null,
        ["{ saidAt: { neq: null } }"] = s => s["saidAt"] is not null,
        ["{ saidAt: { eq: \"2020-08-17\" } }"] = s => Text(s["saidAt"], "text") == "2020-08-17",
        ["{ saidAt: { certainly: { during: \"2020-08\" } } }"] = s =>
            s["saidAt"] is { } d && First(d) >= Day(2020, 8, 1) && Last(d) <= Day(2020, 8, 31),
        ["{ saidAt: { possibly: { during: \"2020-08\" } } }"] = s =>
            s["saidAt"] is { } d && First(d) <= Day(2020, 8, 31) && Last(d) >= Day(2020, 8, 1),
        ["{ saidAt: { certainly: { lt: \"2020-12\" } } }"] = s => s["saidAt"] is { } d && Last(d) < Day(2020, 12, 1),
        ["{ saidAt: { certainly: { lte: \"2020-10\" } } }"] = s => s["saidAt"] is { } d && Last(d) <= Day(2020, 10, 31),
        ["{ saidAt: { certainly: { gt: \"2020-08\" } } }"] = s => s["saidAt"] is { } d && First(d) > Day(2020, 8, 31),
        ["{ saidAt: { certainly: { gte: \"2020-10\" } } }"] = s => s["saidAt"] is { } d && First(d) >= Day(2020, 10, 1),
        ["{ saidAt: { possibly: { lt: \"2020-10\" } } }"] = s => s["saidAt"] is { } d && First(d) < Day(2020, 10, 1),
        ["{ saidAt: { possibly: { lte: \"2020-10\" } } }"] = s => s["saidAt"] is { } d && First(d) <= Day(2020, 10, 31),
        ["{ saidAt: { possibly: { gt: \"2020-10\" } } }"] = s => s["saidAt"] is { } d && Last(d) > Day(2020, 10, 31),
        ["{ saidAt: { possibly: { gte: \"2021\" } } }"] = s => s["saidAt"] is { } d && Last(d) >= Day(2021, 1, 1),
        ["{ not: { saidAt: { certainly: { during: \"2020-08\" } } } }"] = s =>
            !(s["saidAt"] is { } d && First(d) >= Day(2020, 8, 1) && Last(d) <= Day(2020, 8, 31)),
        ["{ quotes: { some: { contains: \"violence\" } } }"] = s => Quotes(s).Any(q => q.Contains("violence", StringComparison.Ordinal)),
        ["{ quotes: { all: { contains: \"violence\" } } }"] = s => Quotes(s).All(q => q.Contains("violence", StringComparison.Ordinal)),
        ["{ quotes: { none: { containsInsensitive: \"VIOLENCE\" } } }"] = s =>
            !Quotes(s).Any(q => q.Contains("violence", StringComparison.OrdinalIgnoreCase)),
        ["{ quotes: { any: false } }"] = s => !Quotes(s).Any(),
        ["{ quotes: { any: true } }"] = s => Quotes(s).Any(),
        ["{ within: {} }"] = s => s["within"] is not null,
        ["{ not: { within: {} } }"] = s => s["within"] is null,
        ["{ within: { id: { eq: \"kazachenok-tells-of-makei\" } } }"] = s => Text(s["within"], "id") == "kazachenok-tells-of-makei",
        ["{ withinRelation: { certainty: { eq: STATED } } }"] = s => Text(s["withinRelation"], "certainty") == "STATED",
        ["{ madeAt: { name: { containsInsensitive: \"picket\" } } }"] = s =>
            Text(s["madeAt"], "name")?.Contains("picket", StringComparison.OrdinalIgnoreCase) == true,
        ["{ or: [{ speechAct: { eq: DENIAL } }, { speechAct: { eq: HINT } }], not: { id: { eq: \"makei-hints-at-leave-notice\" } } }"] =
            s => Text(s, "speechAct") is "DENIAL" or "HINT" && Text(s, "id") != "makei-hints-at-leave-notice",
        ["{ and: [{ speechAct: { eq: DENIAL } }, { speechAct: { eq: HINT } }] }"] = _ => false,
        ["{ or: [] }"] = _ => false,
        ["{ and: [] }"] = _ => true,
        ["{ not: {} }"] = _ => false,
        ["{ not: { not: { speechAct: { eq: DENIAL } } } }"] = s => Text(s, "speechAct") == "DENIAL",
    };

    private static readonly Dictionary<string, Func<JsonNode, bool>> RelatedCases = new(StringComparer.Ordinal)
    {
        ["{ speakers: { any: false } }"] = s => !Edges(s, "speakers").Any(),
        ["{ speakers: { any: true } }"] = s => Edges(s, "speakers").Any(),
        ["{ speakers: { some: {} } }"] = s => Edges(s, "speakers").Any(),
        ["{ speakers: { none: {} } }"] = s => !Edges(s, "speakers").Any(),
        ["{ speakers: { all: {} } }"] = _ => true,
        ["{ speakers: { some: { node: { nodeKind: { eq: PERSON } } } } }"] = s => Edges(s, "speakers").Any(e => Kind(e) == "Person"),
        ["{ speakers: { all: { node: { nodeKind: { eq: PERSON } } } } }"] = s => Edges(s, "speakers").All(e => Kind(e) == "Person"),
        ["{ speakers: { none: { node: { nodeKind: { in: [PERSON, GROUP] } } } } }"] = s =>
            !Edges(s, "speakers").Any(e => Kind(e) is "Person" or "Group"),
        ["{ speakers: { some: { edge: { capacity: { eq: null } } } } }"] = s =>
            Edges(s, "speakers").Any(e => e["relation"]!["capacity"] is null),
        ["{ speakers: { count: { eq: 2 } } }"] = s => Edges(s, "speakers").Count() == 2,
        ["{ speakers: { count: { neq: 1 } } }"] = s => Edges(s, "speakers").Count() != 1,
        ["{ about: { count: { gte: 4 } } }"] = s => Edges(s, "about").Count() >= 4,
        ["{ about: { count: { lt: 2 } } }"] = s => Edges(s, "about").Count() < 2,
        ["{ about: { count: { gt: 1, lte: 3 } } }"] = s => Edges(s, "about").Count() is > 1 and <= 3,
        ["{ about: { count: { gte: 2, where: { edge: { role: { eq: TARGET } } } } } }"] = s =>
            Edges(s, "about").Count(e => Role(e) == "TARGET") >= 2,
        ["{ about: { count: { eq: 0, where: { node: { nodeKind: { eq: TOPIC } } } } } }"] = s =>
            !Edges(s, "about").Any(e => Kind(e) == "Topic"),
        ["{ about: { some: { edge: { role: { eq: TARGET } }, node: { nodeKind: { eq: MINISTRY } } } } }"] = s =>
            Edges(s, "about").Any(e => Role(e) == "TARGET" && Kind(e) == "Ministry"),
        ["{ about: { some: { or: [{ edge: { role: { eq: COMPARED_WITH } } }, { node: { nodeKind: { eq: MINISTRY } } }] } } }"] = s =>
            Edges(s, "about").Any(e => Role(e) == "COMPARED_WITH" || Kind(e) == "Ministry"),
        ["{ about: { some: { not: { edge: { role: { eq: TOPIC } } } } } }"] = s => Edges(s, "about").Any(e => Role(e) != "TOPIC"),
        ["{ about: { all: { edge: { stance: { neq: NEGATIVE } } } } }"] = s =>
            Edges(s, "about").All(e => (string?)e["relation"]!["stance"] != "NEGATIVE"),
        ["{ about: { some: { edge: { stance: { eq: null } } } } }"] = s => Edges(s, "about").Any(e => e["relation"]!["stance"] is null),
        ["{ about: { some: { node: { name: { contains: \"human\" } } }, none: { edge: { role: { eq: TARGET } } } } }"] = s =>
            Edges(s, "about").Any(e => ((string)e["node"]!["name"]!).Contains("human", StringComparison.Ordinal))
            && !Edges(s, "about").Any(e => Role(e) == "TARGET"),
        ["{ contradicts: { any: true } }"] = s => (int)s["contradicts"]!["totalCount"]! > 0,
        ["{ contradicts: { count: { gte: 2 } } }"] = s => (int)s["contradicts"]!["totalCount"]! >= 2,
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task A_filter_means_what_it_says(string where) => await Compare(where, Everything, PlainCases[where]);

    [Theory]
    [MemberData(nameof(Related))]
    public async Task A_filter_by_neighbours_means_what_it_says(string where) => await Compare(where, Neighbours, RelatedCases[where]);

    private async Task Compare(string where, string all, Func<JsonNode, bool> condition)
    {
        var expected = (await server.AskAsync(all)).Data["statements"]!["nodes"]!
            .AsArray()
            .Where(statement => condition(statement!))
            .Select(statement => (string)statement!["id"]!);

        var answer = await server.AskAsync($"{{ statements(where: {where}, first: 500) {{ totalCount nodes {{ id }} }} }}");

        var found = answer.Data["statements"]!;
        found["nodes"]!.AsArray().Select(statement => (string)statement!["id"]!).ShouldBe(expected);
        ((int)found["totalCount"]!).ShouldBe(found["nodes"]!.AsArray().Count);
    }

    private static string? Text(JsonNode? node, string name) => (string?)node?[name];

    private static bool Has(JsonNode statement, string part) => Text(statement, "name")!.Contains(part, StringComparison.Ordinal);

    private static IEnumerable<string> Quotes(JsonNode statement) => statement["quotes"]!.AsArray().Select(quote => (string)quote!);

    private static IEnumerable<JsonNode> Edges(JsonNode statement, string field) =>
        statement[field]!["edges"]!.AsArray().Select(edge => edge!);

    private static string Kind(JsonNode edge) => (string)edge["node"]!["__typename"]!;

    private static string Role(JsonNode edge) => (string)edge["relation"]!["role"]!;

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static DateOnly First(JsonNode date) => date["earliest"] is { } day ? DateOnly.Parse((string)day!) : DateOnly.MinValue;

    private static DateOnly Last(JsonNode date) => date["latest"] is { } day ? DateOnly.Parse((string)day!) : DateOnly.MaxValue;
}
