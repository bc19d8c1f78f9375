using System.Globalization;
using Graph.Storage.Conformance.Reference;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>Random plans over random graphs are answered as the reference answers them.</summary>
/// <param name="lab">What opens the store.</param>
/// <param name="plansPerGraph">How many plans are asked of each graph.</param>
public abstract class RandomPlanConformance(IStoreLab lab, int plansPerGraph = 60) : ReadConformance(lab)
{
    /// <summary>One graph each: 12 from seed 1, or as many as GRAPH_FUZZ_CASES says from GRAPH_FUZZ_SEED.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(Number("GRAPH_FUZZ_SEED", 1), Number("GRAPH_FUZZ_CASES", 12))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_plans_are_answered_as_by_the_reference(int seed)
    {
        var graph = new RandomGraph(seed);
        foreach (var change in graph.Changes())
            await ApplyAsync(change);
        var plans = new RandomPlans(seed, graph);
        for (var i = 0; i < plansPerGraph; i++)
        {
            var plan = plans.Next([Instants[0].AddSeconds(-1), .. Instants]);
            plan = plans.Paged(plan, await PlacesAsync(plan));
            var expected = await ReferenceAsync(plan);
            try
            {
                AnswerDifference.Find(expected, await AnswerAsync(plan)).ShouldBeNull($"plan {i} of seed {seed}:\n{plan}");
            }
            catch (Exception exception) when (exception is not ShouldAssertException)
            {
                throw new InvalidOperationException($"Plan {i} of seed {seed} failed:\n{plan}", exception);
            }
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private async Task<IReadOnlyList<Keyset>> PlacesAsync(FetchPlan plan)
    {
        if (plan.Source is not KindSource kind)
            return [];
        var all = kind.Matches with { Page = Page.All, Metadata = PageMetadata.Cursors, Aggregates = [], Groups = [] };
        var rows = (await new ReferenceReader(Reference).FetchAsync(plan with { Source = kind with { Matches = all } })).Roots;
        return [.. Enumerable.Range(0, rows.Count).Select(rows.CursorAt)];
    }
}
