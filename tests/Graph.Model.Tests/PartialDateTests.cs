namespace Graph.Model.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020", 20200101, 20201231)]
    [InlineData("2020-08", 20200801, 20200831)]
    [InlineData("2020-02", 20200201, 20200229)]
    [InlineData("2020-08-09", 20200809, 20200809)]
    [InlineData("2020-08-09/2020-08-12", 20200809, 20200812)]
    [InlineData("2020-08/2020-08-12", 20200801, 20200812)]
    [InlineData("2020/2021-01", 20200101, 20210131)]
    [InlineData("../2020-12-01", PartialDate.OpenEarliest, 20201201)]
    [InlineData("2020-08/..", 20200801, PartialDate.OpenLatest)]
    [InlineData("0001-01-01", 10101, 10101)]
    [InlineData("9999-12-31", 99991231, 99991231)]
    public void A_date_knows_its_earliest_and_latest_day(string text, int earliest, int latest)
    {
        var date = PartialDate.Parse(text);

        (date.Text, date.EarliestDay, date.LatestDay).ShouldBe((text, earliest, latest));
    }

    [Fact]
    public void An_open_end_is_no_calendar_day()
    {
        PartialDate.Parse("../2020-12-01").Earliest.ShouldBeNull();
        PartialDate.Parse("../2020-12-01").Latest.ShouldBe(new DateOnly(2020, 12, 1));
        PartialDate.Parse("2020-12-01/..").Latest.ShouldBeNull();
    }

    [Fact]
    public void An_interval_from_a_date_to_itself_is_that_date() =>
        PartialDate.Parse("2020-08/2020-08").ShouldBe(PartialDate.Parse("2020-08"));

    [Theory]
    [InlineData("", "'' is not a date: {0}.")]
    [InlineData("yesterday", "'yesterday' is not a date: {0}.")]
    [InlineData("2020-8-9", "'2020-8-9' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("2020/8/9", "'2020/8/9' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("09.08.2020", "'09.08.2020' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData(" 2020-08-09", "' 2020-08-09' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("2020-08-09T10:00:00Z", "'2020-08-09T10:00:00Z' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("2020-08-09\n", "'2020-08-09\n' is not a date: {0}. Did you mean '2020-08-09'?")]
    [InlineData("20200809", "'20200809' is not a date: {0}.")]
    [InlineData("٢٠٢٠", "'٢٠٢٠' is not a date: {0}.")]
    [InlineData("2020-13", "'2020-13' is not a date: months run from 01 to 12.")]
    [InlineData("2021-02-29", "'2021-02-29' is not a date: the days of 2021-02 run from 01 to 28.")]
    [InlineData("2020-08-00", "'2020-08-00' is not a date: the days of 2020-08 run from 01 to 31.")]
    [InlineData("0000", "'0000' is not a date: years run from 0001 to 9999.")]
    [InlineData("2020-08-09/2020-8", "'2020-8' in '2020-08-09/2020-8' is not a date: {0}. Did you mean '2020-08'?")]
    [InlineData("2020/2021/2022", "'2020/2021/2022' is not a date: {0}.")]
    [InlineData("2020-08-12/2020-08-09", "'2020-08-12/2020-08-09' ends before it starts; did you mean '2020-08-09/2020-08-12'?")]
    [InlineData("../..", "'../..' is open at both ends and says nothing: leave it out.")]
    public void What_is_no_date_is_refused_with_the_reason(string text, string expected)
    {
        var form = "expected 2020, 2020-08, 2020-08-09, an interval such as 2020-08-09/2020-08-12, " +
            "or one with an open end such as ../2020-12-01";

        PartialDate.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldBe(expected.Replace("{0}", form, StringComparison.Ordinal));
        Should.Throw<FormatException>(() => PartialDate.Parse(text)).Message.ShouldBe(error);
    }

    [Fact]
    public void Dates_are_ordered_by_earliest_then_latest_day() =>
        new[] { "2020-08-10", "2020", "2020-08", "../2020", "2020-08-01", "2019" }.Select(t => PartialDate.Parse(t)).Order()
            .Select(d => d.Text).ShouldBe(["../2020", "2019", "2020", "2020-08-01", "2020-08", "2020-08-10"]);

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
