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
            "A word that was asked for, and what was found for it.",
            new("asked", "String!", "The word that was asked for.", word => word.Asked),
            new("found", "String!", "The word of the text, or several.", word => word.Found),
            new("rule", SearchRuleEnum.Type.Required, "Why they are taken for the same.", word => SearchRuleEnum.NameOf(word.Rule)),
            new("score", "Float!", "How surely they are, from 0 to 1.", word => Math.Round(word.Score, 4))
        );

    public static ItemType<TextMatch> Match { get; } =
        new(
            "SearchMatch",
            "A text of a node that matches.",
            new("on", "String!", "The property that has the text: `name`, `aliases`, `quotes` ...", text => text.On),
            new("value", "String!", "The text; of a long one, the beginning.", text => text.Value),
            new(
                "rule",
                SearchRuleEnum.Type.Required,
                "Why it matches: of several reasons, the weakest.",
                text => SearchRuleEnum.NameOf(text.Rule)
            ),
            new(
                "score",
                "Float!",
                "How well it matches, from 0 to 1; where the words stand in several texts, how well these do together.",
                text => text.Score
            ),
            ItemField<TextMatch>.List(
                "words",
                Word,
                "Each word that was asked for and that it has.",
                text => [.. text.Words.Where(word => word.Score > 0)]
            )
        );

    public static PlannedType<ConnectionPlanner, RowSet> Edge { get; } =
        new(
            "SearchEdge",
            "One node that a search found.",
            new CursorField("Where this edge stands, for `after`."),
            new EdgeNodeField("Node"),
            new FoundField(
                "score",
                "Float!",
                "How well it matches, from 0 to 1: 1 where a name is what was asked for.",
                (set, rows) => new ScalarColumn(set.Scores!, rows)
            ),
            new FoundField(
                "matched",
                Match.RequiredList,
                "Why it was found: the texts of the node that match, the best first.",
                (set, rows) => ItemLists.Of(rows, row => set.Matches![row].Texts, Match.Objects)
            ),
            new FoundField(
                "missing",
                "[String!]!",
                "The words that were asked for and that it lacks.",
                (set, rows) => ItemLists.Of(rows, row => set.Matches![row].Missing, words => new StringColumn(words))
            )
        );

    public static PlannedType<ConnectionPlanner, RowSet> Connection { get; } =
        new(
            "SearchConnection",
            "A page of what a search found.",
            new PageInfoField(),
            new EdgesField(Edge),
            new NodesField("Node"),
            new TotalCountField("How many were found."),
            new SearchAnswerField(
                "capped",
                "Boolean!",
                "More candidates matched than were ranked: ask for more words.",
                (answer, count) => new ConstantColumn(answer.IsCapped, count)
            ),
            new SearchAnswerField(
                "leftOut",
                "[String!]!",
                "The words of the text that were not looked for: those after the first 50 different ones.",
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

/// <summary>A property of the search as a whole.</summary>
file sealed class SearchAnswerField(string name, string type, string description, Func<FetchResult, int, Column> read)
    : ConnectionField(name, type, description)
{
    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner) =>
        (_, parents) => read(planner.Answer!, parents.Length);
}
