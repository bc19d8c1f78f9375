namespace Graph.Seeding.Text;

/// <summary>How a script separates words, which determines where a name begins and ends.</summary>
internal enum Script
{
    /// <summary>Words are separated by spaces or punctuation: Latin, Cyrillic, Greek, Georgian, Devanagari ...</summary>
    Spaced,

    /// <summary>Words follow each other without spaces: Han, Hiragana, Thai, Lao, Khmer, Burmese, Tibetan ...</summary>
    Unspaced,

    /// <summary>Unspaced; a run of it is one word (UAX 29, rule WB13).</summary>
    Katakana,

    /// <summary>Spaced; particles follow a word without a space.</summary>
    Hangul,

    /// <summary>Spaced; clitics are attached to a word.</summary>
    Arabic,

    /// <summary>Spaced; prepositions and the article are attached to the front of a word.</summary>
    Hebrew,
}
