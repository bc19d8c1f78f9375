namespace Graph.Storage.Search.Matching;

/// <summary>The reason why a word of a query matches a word of a text, or a query matches a text; most certain first.</summary>
public enum SearchRule
{
    /// <summary>The text equals the query, except for case and marks.</summary>
    Exact,

    /// <summary>
    /// The words are equal, except for case and marks. For texts: all words of the query are in it, in the same order.
    /// </summary>
    Word,

    /// <summary>All words are present, in a different order.</summary>
    Order,

    /// <summary>The same in another script, or with the digraphs that represent marked letters (Ščukin, Shchukin).</summary>
    Transliteration,

    /// <summary>Words written separately, with a hyphen or as one: Anne-Marie, Annemarie.</summary>
    Joined,

    /// <summary>An article or particle is written as one word with it: D'Artagnan, L'Équipe, الأسد.</summary>
    Article,

    /// <summary>The first letters of words, with dots or without: KGB, K.G.B.</summary>
    Acronym,

    /// <summary>
    /// A given name in another language, or a short form of it: Mikalai and Nikolai, Bill and William; a place's other name.
    /// </summary>
    Variant,

    /// <summary>A part of a word of a script without spaces, or of Korean.</summary>
    Part,

    /// <summary>The beginning of a word: the last word of a query may be unfinished.</summary>
    Prefix,

    /// <summary>The first letter of a given name.</summary>
    Initial,

    /// <summary>Other endings: resigned, resignation.</summary>
    Stem,

    /// <summary>It sounds alike in a language that the name may be spelled in: Khrouchtchev, Chruschtschow.</summary>
    Sound,

    /// <summary>One letter is wrong, missing or superfluous, or two are swapped; in long words, two errors.</summary>
    Edit,

    /// <summary>A title of the query (President, Mr.) is not in the name.</summary>
    Title,

    /// <summary>A patronymic of the query (Grigoryevich) is not in the name.</summary>
    Patronymic,

    /// <summary>The words are in several texts of the node.</summary>
    Spread,

    /// <summary>Most of the words are present, but not all.</summary>
    Most,
}
