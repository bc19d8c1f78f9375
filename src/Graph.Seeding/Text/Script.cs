namespace Graph.Seeding.Text;

/// <summary>How the words of a script stand in a text, as far as it decides where a name in it begins and ends.</summary>
internal enum Script
{
    /// <summary>Words are set apart by spaces or marks: Latin, Cyrillic, Greek, Georgian, Devanagari ...</summary>
    Spaced,

    /// <summary>Words follow each other without spaces: Han, Hiragana, Thai, Lao, Khmer, Burmese, Tibetan ...</summary>
    Unspaced,

    /// <summary>Unspaced; a run of it is one word (UAX 29, rule WB13).</summary>
    Katakana,

    /// <summary>Spaced; particles follow a word without a space.</summary>
    Hangul,

    /// <summary>Spaced; clitics are written on to a word.</summary>
    Arabic,

    /// <summary>Spaced; prepositions and the article are written before a word without a space.</summary>
    Hebrew,
}
