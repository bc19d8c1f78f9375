namespace Graph.Model.Formats;

/// <summary>The format of a text property, given by <c>@format</c> and defined by a public standard.</summary>
public enum ValueFormat
{
    /// <summary>
    /// A country of ISO 3166-1, alpha-2: <c>BY</c>; and <c>XK</c> for Kosovo, which that standard reserves for its users.
    /// </summary>
    CountryCode,

    /// <summary>A language tag of BCP 47 (RFC 5646) in its recommended case: <c>en</c>, <c>zh-Hant-TW</c>.</summary>
    LanguageTag,

    /// <summary>An absolute URL: <c>https://example.org/page</c>.</summary>
    Url,
}
