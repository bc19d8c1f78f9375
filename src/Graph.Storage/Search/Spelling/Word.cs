namespace Graph.Storage.Search.Spelling;

/// <summary>One word of a text or a query, with its alternative spellings. Expensive values are computed on first use.</summary>
/// <remarks>Immutable except for lazily computed values. Not thread-safe.</remarks>
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

    /// <summary>The word as written in the text.</summary>
    public string Written { get; }

    /// <summary>
    /// The word in its own script without distinctions of case, marks, lengthening strokes and traditional characters.
    /// </summary>
    public string Folded { get; }

    /// <summary>
    /// The form of the word in indexes: <see cref="Folded"/>, with Cyrillic in Latin letters. A prefix of the word is a prefix
    /// of this form.
    /// </summary>
    public string Text { get; }

    /// <summary>Whether a hyphen or a dot, without a space, separates this word from the next.</summary>
    public bool JoinsNext { get; }

    /// <summary>Whether a dot directly follows it: <c>G.</c>, <c>Alex.</c></summary>
    public bool IsAbbreviated { get; }

    /// <summary>Whether its script has no spaces (Chinese, Japanese, Thai ...), so that parts of it are words.</summary>
    public bool IsUnspaced { get; }

    /// <summary>The word without an attached article or particle: <c>artagnan</c> of D'Artagnan.</summary>
    public IReadOnlyList<string> Tails { get; }

    /// <summary>Whether it is one letter, such as the initial of a given name.</summary>
    public bool IsInitial => Text.Length == 1 && char.IsLetter(Text[0]) && !IsUnspaced;

    /// <summary>Whether it is in capital letters, like an acronym.</summary>
    public bool IsUpper =>
        _isUpper ??= Written.Length > 1 && Written.All(c => !char.IsLetter(c) || char.IsUpper(c)) && Written.Any(char.IsLetter);

    /// <summary>Whether it is a particle, an article or one of the commonest words (<see cref="Courtesies.SaysLittle"/>).</summary>
    public bool SaysLittle => _saysLittle ??= Courtesies.SaysLittle(this);

    /// <summary>Whether it is a form of address, a rank or an office (<see cref="Courtesies.IsTitle"/>).</summary>
    public bool IsTitle => _isTitle ??= Courtesies.IsTitle(this);

    /// <summary>The transliterations in Latin letters (<see cref="Readings.Of"/>), <see cref="Text"/> first.</summary>
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

    /// <summary>
    /// How it sounds in the languages that it may be spelled in (<see cref="Sound.Of"/>); empty if that is not selective
    /// enough.
    /// </summary>
    public IReadOnlyList<string> Sounds => _sounds ??= Sound.Of(Spellings);

    /// <summary>The word without its endings (<see cref="Stems.Of"/>).</summary>
    public string Stem => _stem ??= Stems.Of(this);

    /// <summary>The groups of interchangeable names that contain it (<see cref="NameVariants"/>).</summary>
    public IReadOnlyList<string> Variants => _variants ??= NameVariants.Of(this);

    /// <inheritdoc/>
    public override string ToString() => Written;
}
