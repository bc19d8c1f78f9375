using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reading;

/// <summary>What the tests with written answers write and request: apples, pears and stones, and the relations between them.</summary>
public abstract class ItemConformance(IStoreLab lab) : ReadConformance(lab)
{
    protected static NodeType Item { get; } = ReadingModel.Model.FindNodeType("Item")!;

    protected static RelationStep Knows { get; } = Step("knows");

    protected static RelationStep Peers { get; } = Step("peers");

    protected async Task<IReadOnlyList<string>> IdsAsync(MatchPlan matches)
    {
        var rows = (await Store.FetchAsync(Items(matches))).Roots;
        return [.. Enumerable.Range(0, rows.Count).Select(row => rows.NodeIds!.Text(row)!)];
    }

    protected static FetchPlan Items(MatchPlan matches) => new(new KindSource(Item, matches), RowPlan.IdOnly, FetchView.Now);

    protected static FetchPlan Ids(FactKind sort, RowPlan row, params string[] ids) =>
        new(new IdsSource(sort, [.. ids]), row, FetchView.Now);

    protected static MatchPlan By(string name, ValueForm part, bool descending = false) =>
        new() { Order = Order.By(new OrderKey(new PropertyTerm(PropertyRef.Node(Item.FindProperty(name)!, part)), descending)) };

    protected static RelationStep Step(string field) => RelationStep.Of(Item.FindField(field)!);

    protected static NodeWrite Apple(string id, params (string, object?)[] values) => Node(id, "Apple", values);

    protected static NodeWrite Pear(string id, params (string, object?)[] values) => Node(id, "Pear", values);

    protected static NodeWrite Node(string id, string kind, (string Name, object?)[] values) =>
        new(id, kind, new PropertyValues(values.Any(v => v.Name == "name") ? values : [.. values, ("name", id)]));

    protected static NodeWrite Evidence(string id, string factId, long order) =>
        new(id, "Evidence", new PropertyValues(("factId", factId), ("order", order), ("exact", "quote")));

    protected static RelationWrite Relation(string type, string from, string to, params (string Name, object? Value)[] values)
    {
        var key = type != "KNOWS" ? null : (string?)values.FirstOrDefault(v => v.Name == "label").Value ?? "friend";
        var all = key is null || values.Any(v => v.Name == "label") ? values : [.. values, ("label", key)];
        var id = key is null ? FactId.Derive(type.ToLowerInvariant().Replace('_', '-'), from, to) : FactId.Derive("knows", from, to, key);
        return new(id, type, from, to, new PropertyValues(all));
    }
}
