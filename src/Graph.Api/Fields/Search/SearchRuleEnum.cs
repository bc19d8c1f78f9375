using Graph.Api.Definitions;
using Graph.Storage.Search.Matching;

namespace Graph.Api.Fields.Search;

/// <summary>The rules of a search, as an enum of the API.</summary>
internal static class SearchRuleEnum
{
    private static readonly Dictionary<SearchRule, string> Descriptions = new()
    {
        [SearchRule.Exact] = "The text is the same, except for case and marks.",
        [SearchRule.Word] = "The words are present, in the order given.",
        [SearchRule.Order] = "The words are present, in another order.",
        [SearchRule.Transliteration] = "The same in another script, or with digraphs for marked letters: `Ščukin`, `Shchukin`.",
        [SearchRule.Joined] = "Words that are written separately, with a hyphen, or as one: `Anne-Marie`, `Annemarie`.",
        [SearchRule.Article] = "With or without an article that is joined to the word: `D'Artagnan`, `L'Équipe`.",
        [SearchRule.Acronym] = "The first letters of words, with or without dots: `KGB`, `K.G.B.`",
        [SearchRule.Variant] =
            "The name in another language or a short form of it: `Mikalai`, `Nikolai`; `Bill`, `William`; `Kiev`, `Kyiv`.",
        [SearchRule.Part] = "A part of a word in a script without spaces, or in Korean.",
        [SearchRule.Prefix] = "The beginning of a word: the last search word may be incomplete.",
        [SearchRule.Initial] = "The first letter of a name: `G.`, `Gennady`.",
        [SearchRule.Stem] = "Another form of the word: `resigned`, `resignation`.",
        [SearchRule.Sound] = "It sounds alike in a language in which the name may be spelled: `Chruschtschow`, `Khrushchev`.",
        [SearchRule.Edit] = "One letter is wrong, missing or extra, or two are swapped; in a long word, up to two letters.",
        [SearchRule.Title] = "A title in the search (`President`) is not part of the name.",
        [SearchRule.Patronymic] = "A patronymic in the search is not part of the name.",
        [SearchRule.Spread] = "The words are present, in several texts.",
        [SearchRule.Most] = "Most of the words are present, but not all.",
    };

    public static EnumDefinition Type { get; } =
        new(
            "SearchRule",
            "The reason for a match.",
            Enum.GetValues<SearchRule>().Select(rule => new EnumMember(NameOf(rule), Descriptions[rule]))
        );

    /// <summary>The value that represents a rule.</summary>
    public static string NameOf(SearchRule rule) => ApiNames.EnumValue(rule.ToString());
}
