using Graph.Api.Definitions;
using Graph.Api.Fields.Connections;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Results;
using Graph.Storage.Search.Matching;

namespace Graph.Api.Fields.Search;

/// <summary>The types of a search's result.</summary>
internal static class SearchTypes
{
    public static ItemType<WordMatch> Word { get; } =
        new(
            "SearchWord",
            "A search word, and the matching word of the text.",
            new("asked", "String!", "The search word.", word => word.Asked),
            new("found", "String!", "The matching word or words of the text.", word => word.Found),
            new("rule", SearchRuleEnum.Type.Required, "The reason why they match.", word => SearchRuleEnum.NameOf(word.Rule)),
            new("score", "Float!", "How certain the match is, from 0 to 1.", word => Math.Round(word.Score, 4))
        );

    public static ItemType<TextMatch> Match { get; } =
        new(
            "SearchMatch",
            "A matching text of a node.",
            new("on", "String!", "The property that has the text: `name`, `aliases`, `quotes` ...", text => text.On),
            new("value", "String!", "The text, or the beginning of a long text.", text => text.Value),
            new(
                "rule",
                SearchRuleEnum.Type.Required,
                "The reason for the match: the weakest of several.",
                text => SearchRuleEnum.NameOf(text.Rule)
            ),
            new(
                "score",
                "Float!",
                "How well it matches, from 0 to 1; if the words are in several texts, how well these match together.",
                text => text.Score
            ),
            ItemField<TextMatch>.List(
                "words",
                Word,
                "Each search word that it contains.",
                text => [.. text.Words.Where(word => word.Score > 0)]
            )
        );

    public static PlannedType<ConnectionPlanner, RowSet> Edge { get; } =
        new(
            "SearchEdge",
            "A node that a search found.",
            new CursorField("The position of this edge, for `after`."),
            new EdgeNodeField("Node"),
            new FoundField(
                "score",
                "Float!",
                "How well it matches, from 0 to 1: 1 if a name equals the search text.",
                (set, rows) => new ScalarColumn(set.Scores!, rows)
            ),
            new FoundField(
                "matched",
                Match.RequiredList,
                "Why it was found: the matching texts of the node, the best first.",
                (set, rows) => ItemLists.Of(rows, row => set.Matches![row].Texts, Match.Objects)
            ),
            new FoundField(
                "missing",
                "[String!]!",
                "The search words that it lacks.",
                (set, rows) => ItemLists.Of(rows, row => set.Matches![row].Missing, words => new StringColumn(words))
            )
        );

    public static PlannedType<ConnectionPlanner, RowSet> Connection { get; } =
        new(
            "SearchConnection",
            "A page of search results.",
            new PageInfoField(),
            new EdgesField(Edge),
            new NodesField("Node"),
            new TotalCountField("The number of nodes found."),
            new SearchAnswerField(
                "capped",
                "Boolean!",
                "More candidates matched than were ranked: add words to the search.",
                (answer, count) => new ConstantColumn(answer.IsCapped, count)
            ),
            new SearchAnswerField(
                "leftOut",
                "[String!]!",
                "The words of the search text that were ignored: those after the first 50 distinct ones.",
                (answer, count) => ItemLists.Of(new int[count], _ => answer.LeftOut, words => new StringColumn(words))
            )
        );
}

/// <summary>A property of one match.</summary>
file sealed class FoundField(string name, string type, string description, Projection<RowSet> read)
    : ConnectionField(name, type, description)
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) => read;
}

/// <summary>A property of the entire search.</summary>
file sealed class SearchAnswerField(string name, string type, string description, Func<FetchResult, int, Column> read)
    : ConnectionField(name, type, description)
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) =>
        (_, parents) => read(planner.Answer!, parents.Length);
}
