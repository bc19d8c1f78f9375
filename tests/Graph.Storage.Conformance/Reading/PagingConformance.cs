using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>Paging through everything, forward and backward, gives the same rows as asking for all of them at once.</summary>
public abstract class PagingConformance(IStoreLab lab, PagedGraph written) : ReadConformance(lab), IClassFixture<PagedGraph>
{
    private static readonly NodeType Item = ReadingModel.Model.FindNodeType("Item")!;
    private static readonly RelationStep Knows = RelationStep.Of(Item.FindField("knows")!);
    private static readonly RandomGraph Content = new(7);
    private static readonly GraphChange[] Changes = [.. Content.Changes()];

    public static TheoryData<string> Orders => [.. AllOrders.Keys];

    private static Dictionary<string, Order> AllOrders { get; } =
        new()
        {
            ["id"] = Order.ById,
            ["id, descending"] = By(new IdTerm(), true),
            ["name"] = By(Property("name", ValueForm.SortKey)),
            ["name, descending"] = By(Property("name", ValueForm.SortKey), true),
            ["nick, which many lack"] = By(Property("nick", ValueForm.SortKey)),
            ["nick, descending"] = By(Property("nick", ValueForm.SortKey), true),
            ["day"] = By(Property("day", ValueForm.Earliest), true),
            ["rank, then day"] = Order.By(new OrderKey(Property("rank"), true), new OrderKey(Property("day", ValueForm.Latest))),
            ["weight, which no index has"] = By(Property("weight")),
            ["count"] = By(new CountTerm(Knows), true),
            ["parent's name"] = By(
                new NeighbourTerm(RelationStep.Of(Item.Tree!), PropertyRef.Node(Item.FindProperty("name")!, ValueForm.SortKey))
            ),
        };

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync() => Store = await written.WrittenAsync(WriteAsync);

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_collection_is_the_sum_of_its_pages(string name)
    {
        await CompareAsync(
            page => new FetchPlan(new KindSource(Item, Matches(AllOrders[name], page)), RowPlan.IdOnly, FetchView.Now),
            r => r
        );
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_connection_is_the_sum_of_its_pages(string name)
    {
        await CompareAsync(page => Hub(new ExpansionItem(Knows, Matches(AllOrders[name], page), RowPlan.IdOnly)), r => r.Children(0));
    }

    [Theory]
    [InlineData(GroupOrder.Count)]
    [InlineData(GroupOrder.Key)]
    public async Task Groups_are_the_sum_of_their_pages(GroupOrder order)
    {
        var group = new GroupPlan([
            new PropertyGroupKey(PropertyRef.Node(Item.FindProperty("colour")!)),
            new NeighbourGroupKey(Knows, null, RowPlan.IdOnly),
        ])
        {
            Order = order,
        };
        var all = await GroupsAsync(group);

        var paged = new List<string>();
        Keyset? after = null;
        var more = true;
        while (more)
        {
            var page = await GroupsAsync(group with { First = 2, After = after, Metadata = PageMetadata.HasNext });
            paged.AddRange(Lines(page, order));
            more = page.HasNext![0];
            after = page.Count == 0 ? after : Place(page, page.Count - 1, order);
        }

        paged.ShouldBe(Lines(all, order));
        paged.Count.ShouldBeGreaterThan(4);
    }

    private async Task CompareAsync(Func<Page, FetchPlan> plan, Func<RowSet, RowSet> select)
    {
        var all = Lines(select(await RootsAsync(plan(Page.All))));
        all.Count.ShouldBeGreaterThan(6);
        var forward = new List<string>();
        Keyset? place = null;
        var more = true;
        while (more)
        {
            var rows = select(await RootsAsync(plan(Page.FirstOf(3, after: place))));
            rows.HasPrevious![0].ShouldBe(place is not null);
            forward.AddRange(Lines(rows));
            (more, place) = (rows.HasNext![0], rows.CursorAt(rows.Count - 1));
        }
        var backward = new List<string>();
        place = null;
        more = true;
        while (more)
        {
            var rows = select(await RootsAsync(plan(Page.LastOf(3, before: place))));
            rows.HasNext![0].ShouldBe(place is not null);
            backward.InsertRange(0, Lines(rows));
            (more, place) = (rows.HasPrevious![0], rows.CursorAt(0));
        }

        forward.ShouldBe(all);
        backward.ShouldBe(all);
    }

    private async ValueTask<IGraphStore> WriteAsync()
    {
        // Not by this test's own means, which would close it with this test.
        await Lab.EmptyAsync(Model);
        Store = await Lab.OpenAsync(Model, Time);
        foreach (var change in Changes)
            await ApplyAsync(change);
        await ApplyAsync(
            new GraphChange
            {
                Relations =
                [
                    .. Content.Things.Select(id => new RelationWrite(
                        FactId.Derive("knows", Content.Things[0], id, "hub"),
                        "KNOWS",
                        Content.Things[0],
                        id,
                        new PropertyValues(("label", "hub"))
                    )),
                ],
            }
        );
        return Store;
    }

    private async Task<GroupSet> GroupsAsync(GroupPlan group)
    {
        var matches = new MatchPlan { Page = Page.None, Groups = [group] };
        return (await RootsAsync(new FetchPlan(new KindSource(Item, matches), RowPlan.IdOnly, FetchView.Now))).Groups[0];
    }

    private async Task<RowSet> RootsAsync(FetchPlan plan) => (await Store.FetchAsync(plan, TestContext.Current.CancellationToken)).Roots;

    private static FetchPlan Hub(RowItem item) =>
        new(new IdsSource(FactKind.Node, [Content.Things[0]]), new RowPlan([item]), FetchView.Now);

    private static MatchPlan Matches(Order order, Page page) =>
        new()
        {
            Order = order,
            Page = page,
            Metadata = PageMetadata.Cursors | PageMetadata.HasNext | PageMetadata.HasPrevious,
        };

    private static List<string> Lines(RowSet rows) => [.. Enumerable.Range(0, rows.Count).Select(row => rows.CursorAt(row).ToString())];

    private static List<string> Lines(GroupSet groups, GroupOrder order) =>
        [.. Enumerable.Range(0, groups.Count).Select(i => Place(groups, i, order).ToString())];

    private static Keyset Place(GroupSet groups, int group, GroupOrder order)
    {
        var keys = groups.Keys.Select(k => k.ScalarAt(group));
        return new Keyset([.. order == GroupOrder.Count ? keys.Prepend(groups.Counts.ScalarAt(group)) : keys], null);
    }

    private static PropertyTerm Property(string name, ValueForm part = ValueForm.Value) =>
        new(PropertyRef.Node(Item.FindProperty(name)!, part));

    private static Order By(OrderTerm term, bool descending = false) => Order.By(new OrderKey(term, descending));
}
