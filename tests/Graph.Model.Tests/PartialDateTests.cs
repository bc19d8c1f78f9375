namespace Graph.Model.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-08", "2020-08-01", "2020-08-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-08-09", "2020-08-09", "2020-08-09")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("0000-02", "0000-02-01", "0000-02-29")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    // Level 0 and 1: intervals, with ends that are open or unknown.
    [InlineData("2020-08-09/2020-08-12", "2020-08-09", "2020-08-12")]
    [InlineData("2020-08-09/2020-08-09", "2020-08-09", "2020-08-09")]
    [InlineData("2020-08/2020-08-12", "2020-08-01", "2020-08-12")]
    [InlineData("2020/2021-01", "2020-01-01", "2021-01-31")]
    [InlineData("../2020-12-01", null, "2020-12-01")]
    [InlineData("2020-08/..", "2020-08-01", null)]
    [InlineData("/2020-12", null, "2020-12-31")]
    [InlineData("2020-08/", "2020-08-01", null)]
    [InlineData("2020-08~/2020-12?", "2020-08-01", "2020-12-31")]
    [InlineData("2020-21/2020-23", "2020-03-01", "2020-11-30")]
    // Level 1: seasons, qualifiers, unspecified digits, years before 0 and of more than four digits.
    [InlineData("2020-21", "2020-03-01", "2020-05-31")]
    [InlineData("2020-22", "2020-06-01", "2020-08-31")]
    [InlineData("2020-23", "2020-09-01", "2020-11-30")]
    [InlineData("2019-24", "2019-12-01", "2020-02-29")]
    [InlineData("2020?", "2020-01-01", "2020-12-31")]
    [InlineData("2020-08~", "2020-08-01", "2020-08-31")]
    [InlineData("2020-08-09%", "2020-08-09", "2020-08-09")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2020-XX", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02-XX", "2020-02-01", "2020-02-29")]
    [InlineData("2020-XX-XX", "2020-01-01", "2020-12-31")]
    [InlineData("-0044-03-15", "-0044-03-15", "-0044-03-15")]
    [InlineData("-0004-02", "-0004-02-01", "-0004-02-29")]
    [InlineData("Y17000", "+17000-01-01", "+17000-12-31")]
    [InlineData("Y-17000", "-17000-01-01", "-17000-12-31")]
    [InlineData("Y170000002", "+170000002-01-01", "+170000002-12-31")]
    // Level 2: qualified parts, unspecified digits anywhere, other groups of months.
    [InlineData("2020-08~-09", "2020-08-09", "2020-08-09")]
    [InlineData("?2020-08-~09", "2020-08-09", "2020-08-09")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("201X-02-29", "2012-02-29", "2016-02-29")]
    [InlineData("-004X", "-0049-01-01", "-0040-12-31")]
    [InlineData("2020-1X", "2020-10-01", "2020-12-31")]
    [InlineData("2020-08-3X", "2020-08-30", "2020-08-31")]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31")]
    [InlineData("2020-30", "2020-12-01", "2021-02-28")]
    [InlineData("2020-34", "2020-04-01", "2020-06-30")]
    [InlineData("2020-39", "2020-09-01", "2020-12-31")]
    [InlineData("2020-41", "2020-07-01", "2020-12-31")]
    public void A_date_knows_the_first_and_the_last_day_that_it_can_stand_for(string text, string? first, string? last)
    {
        var date = PartialDate.Parse(text);

        (date.Text, Moment.Day(date.EarliestMoment), Moment.Day(date.LatestMoment)).ShouldBe((text, first, last));
    }

    [Theory]
    [InlineData("2020-08-09", 20200809_00_00_00, 20200809_23_59_59)]
    [InlineData("2020-08-09T10:00Z", 20200809_10_00_00, 20200809_10_00_59)]
    [InlineData("2020-08-09T10:00:07Z", 20200809_10_00_07, 20200809_10_00_07)]
    [InlineData("2020-08-09T10:00:07", 20200809_10_00_07, 20200809_10_00_07)]
    [InlineData("2020-08-09T01:30+03:00", 20200808_22_30_00, 20200808_22_30_59)]
    [InlineData("2020-12-31T23:30:00-04", 20210101_03_30_00, 20210101_03_30_00)]
    [InlineData("2020-08-09T10:00Z/2020-08-09T12:30Z", 20200809_10_00_00, 20200809_12_30_59)]
    public void A_time_is_a_moment_in_UTC(string text, long earliest, long latest)
    {
        var date = PartialDate.Parse(text);

        (date.Text, date.EarliestMoment, date.LatestMoment).ShouldBe((text, earliest, latest));
    }

    [Theory]
    [InlineData("", "'' is not a date: {0}.")]
    [InlineData("yesterday", "'yesterday' is not a date: {0}.")]
    [InlineData("2020-8-9", "'2020-8-9' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("2020/8/9", "'2020/8/9' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("09.08.2020", "'09.08.2020' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData(" 2020-08-09", "' 2020-08-09' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("2020-08-09 10:00", "'2020-08-09 10:00' is not a date: {0}.")]
    [InlineData("2020-08-09\n", "'2020-08-09\n' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("20200809", "'20200809' is not a date: {0}.")]
    [InlineData("1990s", "'1990s' is not a date: {0}. Did you mean '199X'?")]
    [InlineData("199x", "'199x' is not a date: {0}. Did you mean '199X'?")]
    [InlineData("c. 2020-08", "'c. 2020-08' is not a date: {0}. Did you mean '2020-08~'?")]
    [InlineData("٢٠٢٠", "'٢٠٢٠' is not a date: {0}.")]
    [InlineData("2020-13", "'2020-13' is not a date: months run from 01 to 12, seasons and other groups of months from 21 to 41.")]
    [InlineData("2020-42", "'2020-42' is not a date: months run from 01 to 12, seasons and other groups of months from 21 to 41.")]
    [InlineData("2020-21-09", "'2020-21-09' is not a date: months run from 01 to 12.")]
    [InlineData("202X-21", "'202X-21' is not a date: a season requires a full year, such as 2020-21.")]
    [InlineData("2021-02-29", "'2021-02-29' is not a date: the days of 2021-02 run from 01 to 28.")]
    [InlineData("2020-08-00", "'2020-08-00' is not a date: the days of 2020-08 run from 01 to 31.")]
    [InlineData("2020-08-09T24:00Z", "'2020-08-09T24:00Z' is not a date: times run from 00:00:00 to 23:59:59.")]
    [InlineData("2020-08-09T10:00+15", "'2020-08-09T10:00+15' is not a date: offsets from UTC run from -14:00 to +14:00.")]
    [InlineData("-0000", "'-0000' is not a date: the year before 0001 is 0000.")]
    [InlineData("Y9000000000", "'Y9000000000' is not a date: years run to 900000000.")]
    [InlineData("2020-08-09/2020-8", "'2020-8' in '2020-08-09/2020-8' is not a date: {0}. Did you mean '2020-08'?")]
    [InlineData("2020/2021/2022", "'2020/2021/2022' is not a date: {0}.")]
    [InlineData("2020-08-12/2020-08-09", "'2020-08-12/2020-08-09' ends before it starts; did you mean '2020-08-09/2020-08-12'?")]
    [InlineData("../..", "'../..' is open at both ends and has no meaning: omit it.")]
    [InlineData("/", "'/' is open at both ends and has no meaning: omit it.")]
    [InlineData("[2020,2021]", "'[2020,2021]' is not a date: {0}.")]
    public void What_is_no_date_is_refused_with_the_reason(string text, string expected)
    {
        const string Form =
            "expected 2020, 2020-08, 2020-08-09, 2020-08-09T10:00Z, one marked with ~, ? or % such as 2020~, one with X for unknown digits such as 199X, "
            + "a season such as 2020-21, an interval such as 2020-08-09/2020-08-12, or one with an open end such as ../2020-12-01";

        PartialDate.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldBe(expected.Replace("{0}", Form, StringComparison.Ordinal));
        Should.Throw<FormatException>(() => PartialDate.Parse(text)).Message.ShouldBe(error);
    }

    [Fact]
    public void What_is_far_too_long_is_not_repeated_whole()
    {
        PartialDate.TryParse(new string('2', 100_000), out _, out var error).ShouldBeFalse();

        error.ShouldBe($"'{new string('2', 100)}…' is not a date: it has 100000 characters.");
    }

    [Fact]
    public void Dates_are_ordered_by_the_earliest_moment_then_by_the_latest() =>
        new[]
        {
            "2020-08-10",
            "2020",
            "2020-08",
            "../2020",
            "2020-08-01T10:00Z",
            "2020-08-01",
            "2019",
            "-0044",
            "2020-08-01T12:00+03:00",
            "Y17000",
        }
            .Select(t => PartialDate.Parse(t))
            .Order()
            .Select(d => d.Text)
            .ShouldBe([
                "../2020",
                "-0044",
                "2019",
                "2020",
                "2020-08-01",
                "2020-08",
                "2020-08-01T12:00+03:00",
                "2020-08-01T10:00Z",
                "2020-08-10",
                "Y17000",
            ]);

    [Fact]
    public void Words_of_the_document_are_kept_beside_a_date_and_left_out_of_its_order()
    {
        var plain = PartialDate.Parse("2020-08-29/2020-08-30");
        var written = PartialDate.Parse("2020-08-29/2020-08-30", "over the weekend");

        written.AsWritten.ShouldBe("over the weekend");
        written.CompareTo(plain).ShouldBe(0);
        written.ShouldNotBe(plain);
    }
}
