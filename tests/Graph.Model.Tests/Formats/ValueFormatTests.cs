using Graph.Model.Formats;

namespace Graph.Model.Tests.Formats;

public sealed class ValueFormatTests
{
    [Fact]
    public void The_standard_assigns_249_country_codes_and_Kosovo_has_one_besides()
    {
        CountryCodes.Count.ShouldBe(250);
        var known = System
            .Globalization.CultureInfo.GetCultures(System.Globalization.CultureTypes.SpecificCultures)
            .Select(c => new System.Globalization.RegionInfo(c.Name).TwoLetterISORegionName)
            .Where(c => c.Length == 2)
            .Distinct();

        // Diego Garcia, the Canaries, and Ceuta with Melilla are regions of the runtime that the standard only reserves.
        known.Where(c => !CountryCodes.Contains(c)).ShouldBeSubsetOf(["AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XA", "XB", "IV"]);
    }

    [Theory]
    [InlineData(ValueFormat.CountryCode, "Deutschland", "DE")]
    [InlineData(ValueFormat.CountryCode, " pl ", "PL")]
    [InlineData(ValueFormat.CountryCode, "Kosovo", "XK")]
    [InlineData(ValueFormat.CountryCode, "Narnia", null)]
    [InlineData(ValueFormat.LanguageTag, "Belarusian", "be")]
    [InlineData(ValueFormat.LanguageTag, "SR_latn_rs", "sr-Latn-RS")]
    [InlineData(ValueFormat.LanguageTag, "Klingonish_x", null)]
    [InlineData(ValueFormat.Url, "www.example.org", "https://www.example.org")]
    [InlineData(ValueFormat.Url, "somewhere", null)]
    public void What_was_probably_meant_is_found(ValueFormat format, string text, string? nearest)
    {
        ValueFormats.Fits(format, text).ShouldBeFalse();
        ValueFormats.Nearest(format, text).ShouldBe(nearest);
    }
}
