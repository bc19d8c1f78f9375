using Graph.Api.Definitions;
using Graph.Storage.Search.Matching;

namespace Graph.Api.Fields.Search;

/// <summary>The rules of a search, as an enum of the API.</summary>
internal static class SearchRuleEnum
{
    private static readonly Dictionary<SearchRule, string> Descriptions = new()
    {
        [SearchRule.Exact] = "The text is what was asked for, but for case and marks.",
        [SearchRule.Word] = "The words are there, in their order.",
        [SearchRule.Order] = "The words are there, in another order.",
        [SearchRule.Transliteration] =
            "The same in another script, or with the digraphs that stand for marked letters: `Ščukin`, `Shchukin`.",
        [SearchRule.Joined] = "Words that are written apart, with a hyphen, or as one: `Anne-Marie`, `Annemarie`.",
        [SearchRule.Article] = "With or without an article that is written as one word with it: `D'Artagnan`, `L'Équipe`.",
        [SearchRule.Acronym] = "The first letters of words, with dots or without: `KGB`, `K.G.B.`",
        [SearchRule.Variant] =
            "The name in another language or a short form of it: `Mikalai`, `Nikolai`; `Bill`, `William`; `Kiev`, `Kyiv`.",
        [SearchRule.Part] = "A part of a word of a script that has no spaces, or of Korean.",
        [SearchRule.Prefix] = "The beginning of a word: the last word asked for may be unfinished.",
        [SearchRule.Initial] = "The first letter of a name: `G.`, `Gennady`.",
        [SearchRule.Stem] = "Another form of the word: `resigned`, `resignation`.",
        [SearchRule.Sound] = "It sounds alike in a language that a name may be spelled in: `Chruschtschow`, `Khrushchev`.",
        [SearchRule.Edit] = "A letter is wrong, missing or too many, or two are swapped; two letters of a long word.",
        [SearchRule.Title] = "A title that was asked for (`President`) is not part of the name.",
        [SearchRule.Patronymic] = "A patronymic that was asked for is not part of the name.",
        [SearchRule.Spread] = "The words are there, in several texts.",
        [SearchRule.Most] = "Most of the words are there, not all.",
    };

    public static EnumDefinition Type { get; } =
        new(
            "SearchRule",
            "Why something was found.",
            Enum.GetValues<SearchRule>().Select(rule => new EnumMember(NameOf(rule), Descriptions[rule]))
        );

    /// <summary>The value that stands for a rule.</summary>
    public static string NameOf(SearchRule rule) => ApiNames.EnumValue(rule.ToString());
}
