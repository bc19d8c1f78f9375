using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Paging;

/// <summary>Dates are ordered by either end and summed up by the ends that are known.</summary>
public sealed class DateOrderTests(SharedServer server)
{
    [Theory]
    [InlineData("earliest", "ASC")]
    [InlineData("earliest", "DESC")]
    [InlineData("latest", "ASC")]
    [InlineData("latest", "DESC")]
    public async Task An_order_by_one_end_has_those_without_it_last(string end, string direction)
    {
        var answer = await server.AskAsync(
            $"{{ occurrences(order: [{{ period: {{ {end}: {direction} }} }}], first: 500) {{ nodes {{ period {{ {end} }} }} }} }}"
        );

        var ends = answer.Data["occurrences"]!["nodes"]!.AsArray().Select(node => (string?)node!["period"]?[end]).ToList();
        var known = ends.TakeWhile(day => day is not null).ToList();
        ends.Skip(known.Count).ShouldAllBe(day => day == null);
        known.Count.ShouldBeInRange(10, ends.Count - 1);
        known.ShouldBe(direction == "ASC" ? known.Order(StringComparer.Ordinal) : known.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Extremes_are_those_of_the_ends_that_are_known()
    {
        var answer = await server.AskAsync(
            """
            { events(first: 500) { aggregate { period { min max } } nodes { period { text earliest latest } } } }
            """
        );

        var events = answer.Data["events"]!;
        var periods = events["nodes"]!.AsArray().Select(node => node!["period"]).Where(period => period is not null).ToList();
        periods.ShouldContain(period => period!["latest"] == null || period["earliest"] == null, "no event of the corpus has an open end");
        events["aggregate"]!
            .ToJsonString()
            .ShouldBe(
                new JsonObject
                {
                    ["period"] = new JsonObject { ["min"] = Days(periods, "earliest").Min(), ["max"] = Days(periods, "latest").Max() },
                }.ToJsonString()
            );
    }

    [Theory]
    [InlineData("certainly", "lte", "2020-09")]
    [InlineData("possibly", "lte", "2020-09")]
    [InlineData("certainly", "gte", "2020-08-09")]
    [InlineData("possibly", "gt", "2020-08-09")]
    [InlineData("possibly", "during", "2020-08")]
    [InlineData("possibly", "lt", "../2020-08")]
    [InlineData("certainly", "lte", "2020/..")]
    public async Task Open_ends_lie_beyond_whatever_they_are_compared_with(string mode, string comparison, string date)
    {
        var answer = await server.AskAsync(
            $$"""
            {
              all: occurrences(first: 500) { nodes { id period { earliest latest } } }
              some: occurrences(where: { period: { {{mode}}: { {{comparison}}: "{{date}}" } } }, first: 500) { nodes { id } }
            }
            """
        );

        var expected = answer.Data["all"]!["nodes"]!
            .AsArray()
            .Where(node =>
                node!["period"] is { } period
                && Matches(mode, comparison, date, (string?)period["earliest"] ?? "0000", (string?)period["latest"] ?? "9999")
            )
            .Select(node => (string)node!["id"]!);
        answer.Data["some"]!["nodes"]!.AsArray().Select(node => (string)node!["id"]!).ShouldBe(expected, ignoreOrder: true);
    }

    private static bool Matches(string mode, string comparison, string date, string earliest, string latest)
    {
        int Order(string left, string right) => string.CompareOrdinal(left, right);
        return (mode, comparison, date) switch
        {
            ("certainly", "lte", "2020-09") => Order(latest, "2020-09-30") <= 0,
            ("possibly", "lte", "2020-09") => Order(earliest, "2020-09-30") <= 0,
            ("certainly", "gte", "2020-08-09") => Order(earliest, "2020-08-09") >= 0,
            ("possibly", "gt", "2020-08-09") => Order(latest, "2020-08-09") > 0,
            ("possibly", "during", "2020-08") => Order(earliest, "2020-08-31") <= 0 && Order(latest, "2020-08-01") >= 0,
            ("possibly", "lt", "../2020-08") => false,
            ("certainly", "lte", "2020/..") => true,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }

    private static IEnumerable<string?> Days(IEnumerable<JsonNode?> periods, string end) =>
        periods.Select(period => (string?)period![end]).Where(day => day is not null);
}
