using Graph.Storage.Conformance.Reading;
using Graph.Storage.Plans;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Exact;

/// <summary>No value is changed: not to its last digit, wherever it is read, compared, ordered, counted or written again.</summary>
public abstract class ExactConformance(IStoreLab lab) : ReadConformance(lab, ExactModel.Model)
{
    private const int Samples = 150;

    [Fact]
    public async Task Any_value_comes_back_as_it_was_given()
    {
        var change = ExactValues.Change(Samples, seed: 1);
        await ApplyAsync(change);

        await IsAsGivenAsync(FetchView.Now);
        (await Store.ApplyAsync(change, TestContext.Current.CancellationToken)).IsUnchanged.ShouldBeTrue();
        await ApplyAsync(ExactValues.Change(Samples, seed: 2));
        await IsAsGivenAsync(FetchView.Now);
        await IsAsGivenAsync(new FetchView(KnownAt: Instants[0]));
    }

    [Theory]
    [InlineData("real")]
    [InlineData("number")]
    public async Task Any_number_is_found_ordered_paged_and_grouped_by_all_its_digits(string name)
    {
        await ApplyAsync(ExactValues.Change(Samples, seed: 3));
        var property = Property(name);
        var order = Order.By(new OrderKey(new PropertyTerm(property)));
        var matches = new MatchPlan
        {
            Order = order,
            Aggregates =
            [
                new(AggregateFunction.Min, property),
                new(AggregateFunction.Max, property),
                new(AggregateFunction.CountDistinct, property),
            ],
            Groups = [new GroupPlan([new PropertyGroupKey(property)]) { Order = GroupOrder.Key }],
        };
        var row = new RowPlan([new PropertyItem(property)]);
        Keyset? place = null;
        while (true)
        {
            var page = matches with { Page = place is null ? Page.FirstOf(40) : Page.FirstOf(40, place) };
            var plan = Plan(page, row);
            AnswerDifference.Find(await ReferenceAsync(plan), await AnswerAsync(plan)).ShouldBeNull();
            // What a cursor holds is the store's own.
            var rows = (
                await Store.FetchAsync(Plan(page with { Metadata = PageMetadata.Cursors }, row), TestContext.Current.CancellationToken)
            ).Roots;
            if (rows.Count == 0 || rows.Column(0)!.IsNull(rows.Count - 1))
                break;
            place = rows.CursorAt(rows.Count - 1);
            var value = rows.Column(0)!.ScalarAt(rows.Count - 1);
            foreach (
                var filter in new Filter[]
                {
                    new Compare(property, CompareOp.Equal, value),
                    new Compare(property, CompareOp.Less, value),
                    new OneOf(property, [value]),
                }
            )
            {
                var found = Plan(new MatchPlan { Where = filter }, row);
                AnswerDifference.Find(await ReferenceAsync(found), await AnswerAsync(found)).ShouldBeNull(filter.ToString());
            }
        }
    }

    private static PropertyRef Property(string name) => PropertyRef.Node(ExactModel.Model.FindKind("Sample")!.FindProperty(name)!);

    private static FetchPlan Plan(MatchPlan matches, RowPlan row, FetchView? view = null) =>
        new(new KindSource(ExactModel.Model.FindNodeType("Sample")!, matches), row, view ?? FetchView.Now);

    private async Task IsAsGivenAsync(FetchView view)
    {
        var sample = ExactModel.Model.FindNodeType("Sample")!;
        var relation = new RowPlanBuilder();
        foreach (var property in ExactModel.Model.FindRelation("BESIDE")!.Properties)
            relation.Property(PropertyRef.Relation(property));
        var row = new RowPlanBuilder();
        foreach (var property in sample.Properties)
            row.Property(PropertyRef.Node(property));
        row.Property(PropertyRef.Node(sample.FindProperty("day")!, ValueForm.AsWritten));
        row.Add(new ExpansionItem(RelationStep.Of(sample.FindField("besides")!), MatchPlan.All, relation.Build()));
        var plan = Plan(MatchPlan.All, row.Build(), view);

        AnswerDifference.Find(await ReferenceAsync(plan), await AnswerAsync(plan)).ShouldBeNull();
    }
}
