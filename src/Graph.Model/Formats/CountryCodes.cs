using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Model.Formats;

/// <summary>
/// The 249 codes that ISO 3166-1 alpha-2 assigns, as of 2024, and XK. Written out, because the regions that the runtime knows
/// depend on the ICU of the machine and include codes that the standard only reserves.
/// </summary>
internal static class CountryCodes
{
    private static readonly FrozenSet<string> Assigned = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
        KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
        MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
        UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // Common alternatives that are not among the runtime's names.
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["UK"] = "GB",
        ["EL"] = "GR",
        ["USA"] = "US",
        ["Great Britain"] = "GB",
        ["England"] = "GB",
        ["Czech Republic"] = "CZ",
        ["Kosovo"] = "XK",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(ReadNames);

    public static int Count => Assigned.Count;

    public static bool Contains(string code) => Assigned.Contains(code);

    /// <summary>The code of a country given in lower case, as a three-letter code or by name.</summary>
    public static string? Nearest(string text)
    {
        var trimmed = text.Trim();
        var upper = trimmed.ToUpperInvariant();
        return Assigned.Contains(upper) ? upper : Known.GetValueOrDefault(trimmed) ?? ByName.Value.GetValueOrDefault(trimmed);
    }

    private static FrozenDictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // English names first, then those in the languages of the countries themselves: Беларусь, Deutschland.
        var regions = CultureInfo
            .GetCultures(CultureTypes.SpecificCultures)
            .Select(c => new RegionInfo(c.Name))
            .Where(r => Assigned.Contains(r.TwoLetterISORegionName))
            .ToList();
        foreach (var region in regions)
        {
            names.TryAdd(region.EnglishName, region.TwoLetterISORegionName);
            names.TryAdd(region.ThreeLetterISORegionName, region.TwoLetterISORegionName);
        }

        foreach (var region in regions)
            names.TryAdd(region.NativeName, region.TwoLetterISORegionName);
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
