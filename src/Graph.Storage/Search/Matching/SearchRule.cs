namespace Graph.Storage.Search.Matching;

/// <summary>Why a word of a query and a word of a text are taken for the same, and why a query and a text are; the surest first.</summary>
public enum SearchRule
{
    /// <summary>The text is the query, but for case and marks.</summary>
    Exact,

    /// <summary>The words are the same, but for case and marks; of texts: all of the query's words are in it, in their order.</summary>
    Word,

    /// <summary>All words are there, in another order.</summary>
    Order,

    /// <summary>The same in another script, or with the digraphs that stand for marked letters (Ščukin, Shchukin).</summary>
    Transliteration,

    /// <summary>Words that are written apart, with a hyphen or as one: Anne-Marie, Annemarie.</summary>
    Joined,

    /// <summary>An article or particle is written as one word with it: D'Artagnan, L'Équipe, الأسد.</summary>
    Article,

    /// <summary>The first letters of words, with dots or without: KGB, K.G.B.</summary>
    Acronym,

    /// <summary>A given name in another language, or a short form of it: Mikalai and Nikolai, Bill and William; a place's other name.</summary>
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

    /// <summary>A letter is wrong, missing or too many, or two are swapped; two of long words.</summary>
    Edit,

    /// <summary>A title of the query (President, Mr.) is not in the name.</summary>
    Title,

    /// <summary>A patronymic of the query (Grigoryevich) is not in the name.</summary>
    Patronymic,

    /// <summary>The words stand in several texts of the node.</summary>
    Spread,

    /// <summary>Most of the words are there, not all.</summary>
    Most,
}
