namespace Graph.Model.Formats;

/// <summary>Checks texts against the formats of the model.</summary>
public static class ValueFormats
{
    private static readonly (ValueFormat Format, string Name)[] Names =
    [
        (ValueFormat.CountryCode, "COUNTRY_CODE"),
        (ValueFormat.LanguageTag, "LANGUAGE_TAG"),
        (ValueFormat.Url, "URL"),
    ];

    /// <summary>The names of all formats, as written in the model.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(n => n.Name)];

    /// <summary>The name of a format, as written in the model: <c>COUNTRY_CODE</c>.</summary>
    public static string NameOf(ValueFormat format) => Array.Find(Names, n => n.Format == format).Name;

    /// <summary>The format of this name.</summary>
    /// <exception cref="ArgumentException">The format is unknown; <see cref="All"/> lists all formats.</exception>
    public static ValueFormat Named(string name) =>
        Names.FirstOrDefault(n => n.Name == name) is { Name: not null } found
            ? found.Format
            : throw new ArgumentException($"Unknown format '{name}'.", nameof(name));

    /// <summary>The description of the format, for messages: <c>a country code (ISO 3166-1 alpha-2), as in "BY"</c>.</summary>
    public static string Describe(ValueFormat format) =>
        format switch
        {
            ValueFormat.CountryCode => "a country code (ISO 3166-1 alpha-2), such as \"BY\"",
            ValueFormat.LanguageTag => "a language tag (BCP 47), such as \"en\" or \"zh-Hant-TW\"",
            _ => "an absolute URL, such as \"https://example.org/page\"",
        };

    /// <summary>Whether the text has the format.</summary>
    public static bool Fits(ValueFormat format, string text) =>
        format switch
        {
            ValueFormat.CountryCode => CountryCodes.Contains(text),
            ValueFormat.LanguageTag => LanguageTags.IsCanonical(text),
            _ => IsWebAddress(text),
        };

    /// <summary>The text of this format that was probably intended, or null.</summary>
    public static string? Nearest(ValueFormat format, string text) =>
        format switch
        {
            ValueFormat.CountryCode => CountryCodes.Nearest(text),
            ValueFormat.LanguageTag => LanguageTags.Nearest(text),
            _ => IsWebAddress($"https://{text}")
            && text.Contains('.', StringComparison.Ordinal)
            && !text.Contains(':', StringComparison.Ordinal)
                ? $"https://{text}"
                : null,
        };

    private static bool IsWebAddress(string text) =>
        Uri.IsWellFormedUriString(text, UriKind.Absolute)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;
}
