namespace Graph.Model.Formats;

/// <summary>The form that the text of a property has, as <c>@format</c> says: that of a public standard.</summary>
public enum ValueFormat
{
    /// <summary>A country of ISO 3166-1, alpha-2: <c>BY</c>; and <c>XK</c> for Kosovo, which that standard leaves to its users.</summary>
    CountryCode,

    /// <summary>A language tag of BCP 47 (RFC 5646) in its recommended case: <c>en</c>, <c>zh-Hant-TW</c>.</summary>
    LanguageTag,

    /// <summary>An absolute address of the web: <c>https://example.org/page</c>.</summary>
    Url,
}
