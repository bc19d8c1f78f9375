using Graph.Storage.Changes;
using Graph.Storage.Conformance.Reading;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Exact;

/// <summary>Sums and means of whatever numbers: the same from every store, none is lost, and none takes others with it.</summary>
public abstract class SumConformance(IStoreLab lab) : ReadConformance(lab, ExactModel.Model)
{
    private static readonly (string Name, object[] Numbers, string Sum, string Mean)[] Cases =
    [
        ("beyond doubles", [1.7e308, 1.7e308], "Infinity", "1.7E+308"),
        ("below doubles", [-1.7e308, -1.7e308, -1.7e308], "-Infinity", "-1.7E+308"),
        ("beyond on the way", [1.7e308, 1.7e308, -1.7e308], "1.7E+308", "5.666666666666667E+307"),
        ("greatest", [double.MaxValue, double.MaxValue, double.MaxValue], "Infinity", "1.7976931348623157E+308"),
        ("tenths", [0.1, 0.2, 0.3], "0.6", "0.19999999999999998"),
        ("tenths, ten times", [.. Enumerable.Repeat((object)0.1, 10)], "1", "0.1"),
        ("small beside large", [1e300, 1.0, -1e300], "1", "0.3333333333333333"),
        ("least", [double.Epsilon, double.Epsilon], "1E-323", "5E-324"),
        ("subnormal", [double.Epsilon, 2.2250738585072009E-308], "2.2250738585072014E-308", "1.1125369292536007E-308"),
        ("without a fraction", [9e14, 1.0, 3.0], "900000000000004", "300000000000001.3"),
        ("integers", [1L, 2L], "3", "1.5"),
        ("integers beyond 2^53", [9007199254740993L], "9007199254740993", "9007199254740992"),
        ("greatest integer", [long.MaxValue, 0L], "9223372036854775807", "4.611686018427388E+18"),
        ("least integer", [long.MinValue, 0L], "-9223372036854775808", "-4.611686018427388E+18"),
        ("integers beyond on the way", [long.MaxValue, long.MaxValue, long.MinValue, long.MinValue], "-2", "-0.5"),
    ];

    [Fact]
    public async Task Sums_and_means_are_exact_over_all_in_groups_and_beside_each_parent()
    {
        await WriteAsync(Cases);
        var expected = Cases.ToDictionary(c => c.Name, c => (c.Sum, c.Mean));

        (await InGroupsAsync()).ShouldBe(expected, ignoreOrder: true);
        (await BesideAsync()).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task A_sum_of_integers_beyond_64_bits_is_the_nearest_double()
    {
        await WriteAsync([("beyond", [long.MaxValue, long.MaxValue, 5L], "", ""), ("below", [long.MinValue, -1L], "", "")]);

        (await BesideAsync()).ShouldBe(
            new Dictionary<string, (string, string)>
            {
                ["beyond"] = ("1.8446744073709552E+19", "6.148914691236517E+18"),
                ["below"] = ("-9.223372036854776E+18", "-4.611686018427388E+18"),
            },
            ignoreOrder: true
        );
    }

    private async Task WriteAsync(IReadOnlyList<(string Name, object[] Numbers, string, string)> cases)
    {
        var nodes = new List<NodeWrite>();
        var relations = new List<RelationWrite>();
        foreach (var (name, numbers, _, _) in cases)
        {
            var parent = $"parent-{nodes.Count}";
            nodes.Add(new NodeWrite(parent, "Sample", new PropertyValues(("name", name))));
            foreach (var number in numbers)
            {
                var id = $"part-{nodes.Count}";
                nodes.Add(
                    new NodeWrite(
                        id,
                        "Sample",
                        new PropertyValues(("name", id), ("text", name), (number is long ? "number" : "real", number))
                    )
                );
                relations.Add(new RelationWrite($"beside-{nodes.Count}", "BESIDE", parent, id, PropertyValues.None));
            }
        }

        await ApplyAsync(new GraphChange { Nodes = nodes, Relations = relations });
    }

    private async Task<Dictionary<string, (string Sum, string Mean)>> InGroupsAsync()
    {
        var result = await FetchAsync(
            new MatchPlan { Page = Page.None, Groups = [new GroupPlan([new PropertyGroupKey(Property("text"))]) { Aggregates = Figures }] },
            RowPlan.IdOnly
        );
        var groups = result.Groups[0];
        return Enumerable
            .Range(0, groups.Count)
            .Where(g => !groups.Keys[0].IsNull(g))
            .ToDictionary(g => groups.Keys[0].ScalarAt(g).Text, g => Both(groups.Aggregates, g));
    }

    private async Task<Dictionary<string, (string Sum, string Mean)>> BesideAsync()
    {
        var sample = ExactModel.Model.FindNodeType("Sample")!;
        var beside = new ExpansionItem(
            RelationStep.Of(sample.FindField("besides")!),
            new MatchPlan { Page = Page.None, Aggregates = Figures },
            RowPlan.IdOnly
        );
        var rows = await FetchAsync(MatchPlan.All, new RowPlan([new PropertyItem(Property("name")), beside]));
        return Enumerable
            .Range(0, rows.Count)
            .Where(row => rows.NodeIds!.Text(row)!.StartsWith("parent-", StringComparison.Ordinal))
            .ToDictionary(row => rows.Column(0)!.ScalarAt(row).Text, row => Both(rows.Children(1).Aggregates, row));
    }

    private async Task<Results.RowSet> FetchAsync(MatchPlan matches, RowPlan row) =>
        (
            await Store.FetchAsync(
                new FetchPlan(new KindSource(ExactModel.Model.FindNodeType("Sample")!, matches), row, FetchView.Now),
                TestContext.Current.CancellationToken
            )
        ).Roots;

    private static System.Collections.Immutable.ImmutableArray<Aggregate> Figures =>
        [
            new(AggregateFunction.Sum, Property("real")),
            new(AggregateFunction.Average, Property("real")),
            new(AggregateFunction.Sum, Property("number")),
            new(AggregateFunction.Average, Property("number")),
        ];

    private static PropertyRef Property(string name) => PropertyRef.Node(ExactModel.Model.FindKind("Sample")!.FindProperty(name)!);

    // Each has doubles or integers.
    private static (string, string) Both(IReadOnlyList<Results.StoreColumn> figures, int at)
    {
        var first = figures[0].IsNull(at) ? 2 : 0;
        figures[2 - first].IsNull(at).ShouldBeTrue();
        figures[3 - first].IsNull(at).ShouldBeTrue();
        return (AnswerPrinter.Value(figures[first], at), AnswerPrinter.Value(figures[first + 1], at));
    }
}
