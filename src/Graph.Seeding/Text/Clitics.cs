using System.Text.RegularExpressions;

namespace Graph.Seeding.Text;

/// <summary>
/// Affixes that are attached to a name without a space, by language: enough to distinguish <c>ولوكاشينكو</c> ('and Lukashenko')
/// from a name within a longer word.
/// </summary>
/// <remarks>
/// Arabic: K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), 1.4 and 12. Hebrew: L. Glinert, The Grammar of
/// Modern Hebrew (1989), 7 to 9 ('otiyot ha-shimush'). Korean: H. Sohn, The Korean Language (1999), 9.2 (particles).
/// </remarks>
internal static partial class Clitics
{
    /// <summary>Whether these letters may precede a name of the script.</summary>
    public static bool MayPrecede(Script script, string letters) =>
        script switch
        {
            Script.Arabic => BeforeArabic().IsMatch(letters),
            Script.Hebrew => BeforeHebrew().IsMatch(letters),
            _ => false,
        };

    /// <summary>Whether these letters may follow a name of the script.</summary>
    public static bool MayFollow(Script script, string letters) =>
        script switch
        {
            Script.Arabic => AfterArabic().IsMatch(letters),
            Script.Hangul => AfterHangul().IsMatch(letters),
            _ => false,
        };

    // 'And' or 'so', one preposition, the article; 'to' and the article are one sign.
    [GeneratedRegex("^[وف]?(?:[بكل]?(?:ال)?|لل)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeArabic();

    [GeneratedRegex("^(?:ه|ها|هما|هم|هن|ك|كما|كم|كن|ي|نا)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex AfterArabic();

    [GeneratedRegex("^ו?(?:כש|מש|לכש|ש)?[בכלמ]?ה?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeHebrew();

    // The plural, then particles of case, then those of topic and emphasis, then the copula and what introduces a quotation.
    [GeneratedRegex(
        """
            ^(?:들|씨|님|측)?
            (?:이|가|을|를|의|에|에서|에게|에게서|한테|께|께서|와|과|랑|이랑|로|으로|로서|으로서|로써|으로써|부터|까지|처럼|보다|마다|같이|만큼|대로|밖에|이나|나|이며|며|이든|든)?
            (?:는|은|도|만|조차|마저|까지|부터|의|라도|이라도)?
            (?:이다|다|였다|이었다|라고|이라고|라는|이라는|라며|이라며|인|입니다|이고|고|에요|이에요|예요)?\z
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex AfterHangul();
}
