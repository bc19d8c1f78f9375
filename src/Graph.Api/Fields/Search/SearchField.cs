using System.Globalization;
using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Fields.Connections;
using Graph.Api.Fields.Root;
using Graph.Api.Filters;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Fields.Search;

/// <summary>The root field `search`.</summary>
internal sealed class SearchField : QueryField
{
    private static readonly Argument<string> Text = new("text", "String!", "The words to search for; the last one may be incomplete.");
    private static readonly Argument<object?[]> Kinds = new(
        "kinds",
        "[Kind!]",
        "The kinds to search; none if the list is empty. Default: every kind with a name (not evidence and mentions)."
    );
    private static readonly Argument<object> MinScore = new("minScore", "Float", "The minimum score, from 0 to 1.");
    private static readonly Argument<int?> First = new(PageArguments.First.Name, "Int", "The maximum number.");
    private static readonly Argument<string> After = new(PageArguments.After.Name, "String", "The cursor after which the page starts.");

    private readonly KindEnum _kindEnum;
    private readonly NodeType[] _named;
    private readonly SearchSubject? _subject;

    public SearchField(ApiTypes types)
        : this(types, SearchSubject.Of(types)) { }

    private SearchField(ApiTypes types, SearchSubject? subject)
        : base(
            "search",
            SearchTypes.Connection.Required,
            "Nodes by name, alias and text, the best match first. Finds other spellings of names (another script or language, initials, "
                + "short forms, titles and patronymics that a name lacks) and other forms of words. "
                + "If no node has all words, returns those with most of them.",
            [
                Text,
                Kinds,
                .. subject is null ? (SchemaMember[])[] : [subject.Matching.Where, subject.Matching.Order],
                MinScore,
                First,
                After,
            ]
        )
    {
        _subject = subject;
        _kindEnum = types.Kinds;
        _named = [.. types.Model.Kinds.Where(SearchSubject.IsNamed)];
    }

    public override IEnumerable<ApiType> OwnTypes =>
        [SearchTypes.Connection, SearchTypes.Edge, SearchTypes.Match, SearchTypes.Word, SearchRuleEnum.Type];

    protected override RootPlan Plan(Selection root, FetchView view, FactPlanner facts) =>
        Plan(root, SelectedFields.Now(root), view, facts);

    private RootPlan Plan(Selection root, IEnumerable<Selection> fields, FetchView view, FactPlanner facts)
    {
        var arguments = root.Arguments;
        var text = TextOf(arguments, facts);
        var kinds = Kinds.Of(arguments);
        // Kinds without a name (evidence, mentions) are found through the facts that they support, unless they are requested.
        NodeType[] types = kinds is null ? _named : [.. _kindEnum.Of(kinds)];
        var (where, order) = (_subject?.Matching.Where.Of(arguments), _subject?.Matching.Order.Of(arguments));
        var about = where is null && order is null ? null : _subject!;
        if (about is not null)
            CheckKinds(types, about.Type);

        var row = new RowPlanBuilder();
        var minScore = MinScoreOf(arguments);
        var digest = QueryDigest.Of(Name, text, kinds, where, order, minScore, view.AsOf?.Text, view.KnownAt);
        var planner = new ConnectionPlanner(facts, row, digest);
        var plan = SearchTypes.Connection.Plan(fields, planner, (deferred, _, _) => Plan(root, deferred, view, facts));
        var ordered = order is null ? null : about!.Matching.Sort.Plan(order);
        var (page, wanted) = planner.Paging(ordered, arguments);
        // For a store, no types means all types; without words it finds nothing.
        var words = types.Length == 0 ? "" : Scalars.Text(text);
        var source = new SearchSource(words, [.. types], page, wanted)
        {
            Type = about?.Type,
            Where = where is null ? null : facts.Enforce(about!.Matching.Filter.Plan(where)),
            Order = ordered,
            MinScore = minScore,
        };
        return new RootPlan(
            new FetchPlan(source, row.Build(), view),
            answer =>
            {
                planner.Answer = answer;
                return new FactColumn(plan, answer.Roots, [0]);
            }
        );
    }

    private static string TextOf(ArgumentValues arguments, FactPlanner facts)
    {
        var text = Text.Of(arguments)!;
        var limit = facts.Limits.SearchLength;
        return text.Length <= limit
            ? text
            : throw new PlanningException(
                ErrorCodes.SearchLengthLimit,
                $"The search text has {text.Length} characters, but the limit is {limit} (Graph__Limits__SearchLength): "
                    + "use only the important words."
            );
    }

    private static void CheckKinds(NodeType[] types, NodeType about)
    {
        if (Array.Find(types, type => !type.Kinds.All(about.Kinds.Contains)) is { } other)
        {
            throw new PlanningException(
                ErrorCodes.SearchKinds,
                $"'where' and 'order' apply to {about.Plural}, but {ApiNames.EnumValue(other.Name)} is not one of them: "
                    + "remove it from 'kinds', or omit 'where' and 'order'."
            );
        }
    }

    private static double MinScoreOf(ArgumentValues arguments)
    {
        var minScore = MinScore.Of(arguments) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0;
        return minScore is >= 0 and <= 1
            ? minScore
            : throw new PlanningException(
                ErrorCodes.SearchScoreInvalid,
                $"'minScore' is {minScore.ToString(CultureInfo.InvariantCulture)}, but scores are from 0 to 1: "
                    + "use 0.7, for example, for good matches."
            );
    }
}
