namespace Graph.Storage.Search.Spelling;

/// <summary>One word of a text or a query, with the spellings under which it can be met. What costs is made when first asked for.</summary>
/// <remarks>Immutable but for what is made lazily; for use by one thread.</remarks>
public sealed class Word
{
    private string[]? _spellings;
    private string[]? _sounds;
    private string? _stem;
    private bool? _saysLittle;
    private bool? _isTitle;
    private bool? _isUpper;
    private IReadOnlyList<string>? _variants;

    internal Word(string written, string folded, string text, bool joinsNext, bool isAbbreviated)
    {
        Written = written;
        Folded = folded;
        Text = text;
        JoinsNext = joinsNext;
        IsAbbreviated = isAbbreviated;
        IsUnspaced = Scripts.IsUnspaced(folded);
        Tails = [.. Spelling.Tails.Of(written, folded).Select(KeyText.Of).Where(tail => tail.Length > 0)];
    }

    /// <summary>The word as it stands in the text.</summary>
    public string Written { get; }

    /// <summary>The word in its own script without regard to case, marks, lengthening strokes and traditional characters.</summary>
    public string Folded { get; }

    /// <summary>
    /// The word as indexes have it: <see cref="Folded"/>, Cyrillic in Latin letters. A prefix of the word is a prefix of it.
    /// </summary>
    public string Text { get; }

    /// <summary>A hyphen or a dot stands between this word and the next, without a space.</summary>
    public bool JoinsNext { get; }

    /// <summary>A dot follows it at once: <c>G.</c>, <c>Alex.</c></summary>
    public bool IsAbbreviated { get; }

    /// <summary>Its script writes no spaces (Chinese, Japanese, Thai ...), so parts of it are words.</summary>
    public bool IsUnspaced { get; }

    /// <summary>What is left without an article or particle that is written as one word with it: <c>artagnan</c> of D'Artagnan.</summary>
    public IReadOnlyList<string> Tails { get; }

    /// <summary>It is one letter, as a given name is shortened.</summary>
    public bool IsInitial => Text.Length == 1 && char.IsLetter(Text[0]) && !IsUnspaced;

    /// <summary>It is in capital letters, as an acronym is.</summary>
    public bool IsUpper =>
        _isUpper ??= Written.Length > 1 && Written.All(c => !char.IsLetter(c) || char.IsUpper(c)) && Written.Any(char.IsLetter);

    /// <summary>It is a particle, an article or one of the commonest words (<see cref="Courtesies.SaysLittle"/>).</summary>
    public bool SaysLittle => _saysLittle ??= Courtesies.SaysLittle(this);

    /// <summary>It is a form of address, a rank or an office (<see cref="Courtesies.IsTitle"/>).</summary>
    public bool IsTitle => _isTitle ??= Courtesies.IsTitle(this);

    /// <summary>The spellings in Latin letters that transliteration gives (<see cref="Readings.Of"/>), <see cref="Text"/> first.</summary>
    public IReadOnlyList<string> Spellings =>
        _spellings ??= System.Text.Ascii.IsValid(Written)
            ? [Text]
            :
            [
                .. Readings
                    .Of(this)
                    .Select(KeyText.Of)
                    .Where(spelling => spelling.Length > 0)
                    .Prepend(Text)
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>How it sounds in the languages that it may be spelled in (<see cref="Sound.Of"/>); empty where that says too little.</summary>
    public IReadOnlyList<string> Sounds => _sounds ??= Sound.Of(Spellings);

    /// <summary>The word without its endings (<see cref="Stems.Of"/>).</summary>
    public string Stem => _stem ??= Stems.Of(this);

    /// <summary>The groups of names for one another that it is in (<see cref="NameVariants"/>).</summary>
    public IReadOnlyList<string> Variants => _variants ??= NameVariants.Of(this);

    /// <inheritdoc/>
    public override string ToString() => Written;
}
