using System.Globalization;
using Graph.Api.Configuration;
using Graph.Api.Rows;
using Graph.Api.Sdl;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>Plans a root field with everything below it: one question to the store, and how its answer is read. Thread-safe.</summary>
internal sealed class RootPlanner(GraphModel model, LimitOptions limits)
{
    private readonly FactPlanner _facts = new(model, limits);
    private readonly Dictionary<string, NodeType> _byId = model.NodeTypes.ToDictionary(ApiNames.ById, StringComparer.Ordinal);

    /// <summary>The plan of a field of `Query`.</summary>
    /// <exception cref="PlanningException">The arguments cannot be planned.</exception>
    public RootPlan Plan(Selection root)
    {
        var view = View(root.Arguments);
        return root.Field.Name switch
        {
            "node" => One(root, view, FactKind.Node, null),
            "nodes" => Several(root, view),
            "relation" => One(root, view, FactKind.Relation, null),
            "search" => Search(root, view, FactPlanner.FieldsNow(root)),
            var name when _byId.TryGetValue(name, out var type) => One(root, view, FactKind.Node, type),
            var name => Collection(root, view, model.FindByPlural(name)!, FactPlanner.FieldsNow(root)),
        };
    }

    /// <summary>The times that the root field above a selection looks at.</summary>
    public static FetchView ViewAt(Selection selection)
    {
        while (selection.Parent is { } above) selection = above;
        return View(selection.Arguments);
    }

    private static FetchView View(ArgumentValues arguments) =>
        new(arguments.Get<PartialDate>("asOf"), arguments["knownAt"] as DateTimeOffset?);

    private RootPlan One(Selection root, FetchView view, FactKind sort, NodeType? type)
    {
        var row = new RowPlanBuilder();
        var plan = sort == FactKind.Node ? _facts.Nodes(root, row) : _facts.Relations(root, row);
        var fetch = new FetchPlan(new IdsSource(sort, [root.Arguments.Get<string>("id")!]), row.Build(), view);
        return new RootPlan(fetch, answer => new ObjectRows(plan, answer.Roots, [Visible(answer.Roots, 0, type)]));
    }

    private RootPlan Several(Selection root, FetchView view)
    {
        var ids = root.Arguments.Get<object?[]>("ids")!;
        if (ids.Length > limits.PageSize)
        {
            throw new PlanningException("HC0051",
                $"'ids' has {ids.Length} ids, and at most {limits.PageSize} can be asked for at once (Graph__Limits__PageSize): ask in several requests.");
        }

        var row = new RowPlanBuilder();
        var plan = _facts.Nodes(root, row);
        var fetch = new FetchPlan(new IdsSource(FactKind.Node, [.. ids.Cast<string>()]), row.Build(), view);
        return new RootPlan(fetch, answer => Projections.Lists([0], _ => 0..answer.Roots.Count,
            rows => new ObjectRows(plan, answer.Roots, Array.ConvertAll(rows, each => Visible(answer.Roots, each, null)))));
    }

    private RootPlan Collection(Selection root, FetchView view, NodeType type, IEnumerable<Selection> fields)
    {
        var arguments = root.Arguments;
        var row = new RowPlanBuilder();
        var digest = QueryDigest.Of(root.Field.Name, arguments["where"], arguments["order"], view.AsOf?.Text, view.KnownAt);
        var connection = new ConnectionPlanner(_facts, type, digest);
        var plan = connection.Plan(fields, row, (deferred, _, _) => Collection(root, view, type, deferred));
        var matches = connection.Matches(
            _facts.Filters.Of(type, arguments.Get<ArgumentValues>("where")),
            OrderPlanner.Nodes(type, arguments.Get<object?[]>("order")),
            hasRelation: false,
            arguments, _facts.Pages);
        return new RootPlan(new FetchPlan(new KindSource(type, matches), row.Build(), view),
            answer => new ObjectRows(plan, answer.Roots, [0]));
    }

    private RootPlan Search(Selection root, FetchView view, IEnumerable<Selection> fields)
    {
        var text = root.Arguments.Get<string>("text")!;
        if (text.Length > limits.SearchLength)
        {
            throw new PlanningException("SEARCH_LENGTH_LIMIT",
                $"The text to search for has {text.Length} characters, and {limits.SearchLength} are the limit (Graph__Limits__SearchLength): use the words that matter.");
        }

        var kinds = root.Arguments.Get<object?[]>("kinds");
        // What has no name (evidence, mentions) is found through what it supports, unless it is asked for.
        NodeType[] types = [.. kinds is null ? model.Kinds.Where(SearchTypes.IsNamed) : _facts.Filters.Kinds(kinds)];
        var (where, order) = (root.Arguments.Get<ArgumentValues>("where"), root.Arguments.Get<object?[]>("order"));
        var subject = where is null && order is null ? null : SearchTypes.Subject(model)!;
        if (subject is not null && Array.Find(types, type => !type.Kinds.All(subject.Kinds.Contains)) is { } other)
        {
            throw new PlanningException("SEARCH_KINDS",
                $"'where' and 'order' are about {subject.Plural}, and {ApiNames.EnumValue(other.Name)} is none of them: leave it out of 'kinds', or leave these out.");
        }

        var row = new RowPlanBuilder();
        var least = Least(root.Arguments);
        var digest = QueryDigest.Of("search", text, kinds, where, order, least, view.AsOf?.Text, view.KnownAt);
        var connection = new ConnectionPlanner(_facts, null, digest);
        var plan = connection.Plan(fields, row, (deferred, _, _) => Search(root, view, deferred));
        var ordered = order is null ? null : OrderPlanner.Nodes(subject!, order);
        var (page, wanted) = connection.Paging(ordered, root.Arguments, _facts.Pages);
        // A store takes no types for all of them; no words find nothing.
        var words = types.Length == 0 ? "" : Scalars.Text(text);
        var source = new SearchSource(words, [.. types], page, wanted)
        {
            Type = subject,
            Where = where is null ? null : _facts.Filters.Of(subject!, where),
            Order = ordered,
            MinScore = least,
        };
        return new RootPlan(new FetchPlan(source, row.Build(), view), answer =>
        {
            connection.IsCapped = answer.IsCapped;
            connection.LeftOut = answer.LeftOut;
            return new ObjectRows(plan, answer.Roots, [0]);
        });
    }

    private static double Least(ArgumentValues arguments)
    {
        var least = arguments["minScore"] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0;
        return least is >= 0 and <= 1
            ? least
            : throw new PlanningException("SEARCH_SCORE_INVALID",
                $"'minScore' is {least.ToString(CultureInfo.InvariantCulture)}, and scores are from 0 to 1: ask for 0.7, say, for what matches well.");
    }

    // An id of another kind is not one of these: null, as for an id that is nobody's.
    private static int Visible(RowSet rows, int row, NodeType? type) =>
        rows.IsNull(row) || (type is not null && !type.Kinds.Contains(rows.KindOf(row))) ? ObjectRows.Null : row;
}
