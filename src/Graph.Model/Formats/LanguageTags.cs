using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Model.Formats;

/// <summary>
/// Language tags of BCP 47: RFC 5646, section 2.1. Two-letter languages are those of ISO 639-1, and regions those of ISO
/// 3166-1. Other subtags are checked only for their form, because their registry grows.
/// </summary>
internal static partial class LanguageTags
{
    private static readonly FrozenSet<string> TwoLetters = """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu
        fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km
        kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
        or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to
        tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Grandfathered = """
        en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-BE-FR
        sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(ReadNames);

    /// <summary>Whether it is a tag in the case recommended by RFC 5646 (section 2.1.1).</summary>
    public static bool IsCanonical(string text) => IsTag(text) && Canonical(text) == text;

    /// <summary>The tag that a name (<c>Belarusian</c>), another spelling (<c>en_US</c>) or a three-letter code represents.</summary>
    public static string? Nearest(string text)
    {
        var trimmed = text.Trim();
        if (ByName.Value.TryGetValue(trimmed, out var named))
            return named;
        var hyphened = Canonical(trimmed.Replace('_', '-'));
        return IsTag(hyphened) ? hyphened : null;
    }

    private static bool IsTag(string text)
    {
        if (Grandfathered.Contains(text) || PrivateUse().IsMatch(text))
            return true;
        if (Form().Match(text) is not { Success: true } match)
            return false;
        var language = match.Groups["language"].Value.ToLowerInvariant();
        var region = match.Groups["region"].Value.ToUpperInvariant();
        var isKnown = language.Length == 2 ? TwoLetters.Contains(language) : !ByName.Value.ContainsKey(language);
        return isKnown
            && (region.Length != 2 || CountryCodes.Contains(region) || region == "ZZ")
            && AreUnique(match.Groups["variant"])
            && AreUnique(match.Groups["singleton"]);
    }

    private static bool AreUnique(Group group) =>
        group.Captures.Select(c => c.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() == group.Captures.Count;

    private static string Canonical(string text)
    {
        if (Grandfathered.Contains(text))
            return text;
        var subtags = text.ToLowerInvariant().Split('-');
        // After a one-letter subtag (an extension, private use), everything is lower case.
        for (var i = 1; i < subtags.Length && subtags[i].Length != 1 && subtags[0].Length != 1; i++)
        {
            if (subtags[i].Length == 2)
                subtags[i] = subtags[i].ToUpperInvariant();
            else if (subtags[i].Length == 4 && char.IsAsciiLetter(subtags[i][0]))
                subtags[i] = char.ToUpperInvariant(subtags[i][0]) + subtags[i][1..];
        }

        return string.Join('-', subtags);
    }

    // English and native names of languages, and three-letter codes that BCP 47 replaces with two-letter ones.
    private static FrozenDictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            if (!TwoLetters.Contains(culture.Name))
                continue;
            foreach (var name in new[] { culture.EnglishName, culture.NativeName, culture.ThreeLetterISOLanguageName })
            {
                if (name.Length > 2)
                    names.TryAdd(name, culture.Name);
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        """
            ^(?<language>[a-z]{2,3})(-[a-z]{3}){0,3}(-[a-z]{4})?(-(?<region>[a-z]{2}|[0-9]{3}))?
            (-(?<variant>[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-(?<singleton>[a-wy-z0-9])(-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z
            """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"^x(-[a-z0-9]{1,8})+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrivateUse();
}
