using Graph.Model;
using Graph.Storage.Search.Matching;

namespace Graph.Api.Sdl;

/// <summary>The root field `search`, and the types that only it has.</summary>
internal static class SearchTypes
{
    private static readonly (SearchRule Rule, string Description)[] Rules =
    [
        (SearchRule.Exact, "The text is what was asked for, but for case and marks."),
        (SearchRule.Word, "The words are there, in their order."),
        (SearchRule.Order, "The words are there, in another order."),
        (SearchRule.Transliteration, "The same in another script, or with the digraphs that stand for marked letters: `Ščukin`, `Shchukin`."),
        (SearchRule.Joined, "Words that are written apart, with a hyphen, or as one: `Anne-Marie`, `Annemarie`."),
        (SearchRule.Article, "With or without an article that is written as one word with it: `D'Artagnan`, `L'Équipe`."),
        (SearchRule.Acronym, "The first letters of words, with dots or without: `KGB`, `K.G.B.`"),
        (SearchRule.Variant, "The name in another language or a short form of it: `Mikalai`, `Nikolai`; `Bill`, `William`; `Kiev`, `Kyiv`."),
        (SearchRule.Part, "A part of a word of a script that has no spaces, or of Korean."),
        (SearchRule.Prefix, "The beginning of a word: the last word asked for may be unfinished."),
        (SearchRule.Initial, "The first letter of a name: `G.`, `Gennady`."),
        (SearchRule.Stem, "Another form of the word: `resigned`, `resignation`."),
        (SearchRule.Sound, "It sounds alike in a language that a name may be spelled in: `Chruschtschow`, `Khrushchev`."),
        (SearchRule.Edit, "A letter is wrong, missing or too many, or two are swapped; two letters of a long word."),
        (SearchRule.Title, "A title that was asked for (`President`) is not part of the name."),
        (SearchRule.Patronymic, "A patronymic that was asked for is not part of the name."),
        (SearchRule.Spread, "The words are there, in several texts."),
        (SearchRule.Most, "Most of the words are there, not all."),
    ];

    /// <summary>What filters and orders of a search are about: the interface of every kind that has a name; null where there is none.</summary>
    public static NodeType? Subject(GraphModel model)
    {
        var named = model.Kinds.Where(IsNamed).ToList();
        return model.Interfaces.Where(i => i.FindProperty("name") is not null && named.TrueForAll(i.Kinds.Contains)).MinBy(i => i.Kinds.Count);
    }

    /// <summary>Whether a kind is searched when no kinds are given.</summary>
    public static bool IsNamed(Kind kind) => kind.FindProperty("name") is not null;

    /// <summary>The name of a rule in the API.</summary>
    public static string Name(SearchRule rule) => ApiNames.EnumValue(rule.ToString());

    public static SdlMember Field(GraphModel model, IEnumerable<SdlMember> view)
    {
        SdlMember[] about = Subject(model) is { } subject
            ?
            [
                new("where", ApiNames.Filter(subject.Name), $"Only {subject.Plural} for which this holds."),
                new("order", $"[{ApiNames.Sort(subject.Name)}!]", "In which order; the best match first when not said."),
            ]
            : [];
        return new("search", "SearchConnection!",
            "Nodes by name, alias and text, the best match first. Finds other spellings of names (another script or language, initials, "
            + "short forms, titles and patronymics that a name lacks) and other forms of words. Where nothing has all words, what has most of them.")
        {
            Arguments =
            [
                new("text", "String!", "The words to look for; the last one may be unfinished."),
                new("kinds", "[Kind!]", "Of which kinds; of none where the list is empty; when not said, of any that has a name (not evidence and mentions)."),
                .. about,
                new("minScore", "Float", "Only what scores as much or more, from 0 to 1."),
                new("first", "Int", "At most so many."),
                new("after", "String", "The cursor to go on from."),
                .. view,
            ],
        };
    }

    public static void Write(SdlText sdl)
    {
        sdl.Block("A page of what a search found.", "type SearchConnection",
        [
            new("pageInfo", "PageInfo!", "Where the page stands."),
            new("edges", "[SearchEdge!]!", "The edges of the page."),
            new("nodes", "[Node!]!", "The nodes of the page."),
            new("totalCount", "Int!", "How many were found."),
            new("capped", "Boolean!", "More candidates matched than were ranked: ask for more words."),
            new("leftOut", "[String!]!", "The words of the text that were not looked for: those after the first 50 different ones."),
        ]);
        sdl.Block("One node that a search found.", "type SearchEdge",
        [
            new("cursor", "String!", "Where this edge stands, for `after`."),
            new("node", "Node!", "The node."),
            new("score", "Float!", "How well it matches, from 0 to 1: 1 where a name is what was asked for."),
            new("matched", "[SearchMatch!]!", "Why it was found: the texts of the node that match, the best first."),
            new("missing", "[String!]!", "The words that were asked for and that it lacks."),
        ]);
        sdl.Block("A text of a node that matches.", "type SearchMatch",
        [
            new("on", "String!", "The property that has the text: `name`, `aliases`, `quotes` ..."),
            new("value", "String!", "The text; of a long one, the beginning."),
            new("rule", "SearchRule!", "Why it matches: of several reasons, the weakest."),
            new("score", "Float!", "How well it matches, from 0 to 1; where the words stand in several texts, how well these do together."),
            new("words", "[SearchWord!]!", "Each word that was asked for and that it has."),
        ]);
        sdl.Block("A word that was asked for, and what was found for it.", "type SearchWord",
        [
            new("asked", "String!", "The word that was asked for."),
            new("found", "String!", "The word of the text, or several."),
            new("rule", "SearchRule!", "Why they are taken for the same."),
            new("score", "Float!", "How surely they are, from 0 to 1."),
        ]);
        sdl.Block("Why something was found.", "enum SearchRule", Rules.Select(rule => new SdlMember(Name(rule.Rule), "", rule.Description)));
    }
}
