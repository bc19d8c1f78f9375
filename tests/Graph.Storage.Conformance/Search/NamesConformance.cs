using System.Globalization;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Plans;
using Graph.Testing;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Search;

/// <summary>Which names a search finds and which it does not: the questions of <c>names.txt</c>, all asked of one graph.</summary>
public abstract class NamesConformance(IStoreLab lab) : StoreConformance(lab)
{
    // What scores as much is taken for the one that was meant.
    private const double Match = 0.5;

    // What the matcher reaches: a change that loses some of it says so.
    private const double Recall = 0.99;
    private const double Precision = 0.99;

    private static readonly string[] Lines =
    [
        .. File.ReadLines(Repository.PathTo("tests", "Graph.Storage.Conformance", "Search", "names.txt"))
            .Where(l => l.Length > 0 && l[0] != '#'),
    ];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ApplyAsync(new GraphChange { Nodes = [.. Lines.Where(l => l.StartsWith("node;", StringComparison.Ordinal)).Select(Node)] });
    }

    [Fact]
    public async Task Names_are_found_in_any_spelling_and_told_apart_from_others()
    {
        var (expected, hits, matches, right) = (0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var question in Lines.Where(l => l.StartsWith("ask;", StringComparison.Ordinal)).Select(NameQuestion.Parse))
        {
            var found = await AskAsync(question.Text);
            var matching = found.Where(f => f.Score >= Match && !question.Allowed.Contains(f.Id)).Select(f => f.Id).ToList();
            expected += question.Expected.Count;
            hits += question.Expected.Count(matching.Contains);
            matches += matching.Count;
            right += matching.Count(question.Expected.Contains);
            Tell("not found", question.Expected.Except(matching));
            Tell("found and not asked for", matching.Except(question.Expected).Except(question.Never));
            Tell("found and somebody else", question.Never.Where(id => found.Exists(f => f.Id == id)));
            if (question.First is { } first && found.FirstOrDefault().Id != first)
                Tell("not first", [first]);

            void Tell(string what, IEnumerable<string> ids)
            {
                foreach (var id in ids)
                {
                    var score = found
                        .Where(f => f.Id == id)
                        .Select(f => f.Score.ToString(CultureInfo.InvariantCulture))
                        .FirstOrDefault("-");
                    wrong.Add($"{question.Text}: {what}: {id} ({score})");
                }
            }
        }

        var (recall, precision) = ((double)hits / expected, (double)right / matches);
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"recall {recall:0.0000} ({hits} of {expected}), precision {precision:0.0000} ({right} of {matches})\n{string.Join('\n', wrong)}"
            )
        );
        wrong.Where(w => w.Contains("somebody else") || w.Contains("not first")).ShouldBeEmpty();
        recall.ShouldBeGreaterThanOrEqualTo(Recall, string.Join('\n', wrong));
        precision.ShouldBeGreaterThanOrEqualTo(Precision, string.Join('\n', wrong));
    }

    private static NodeWrite Node(string line)
    {
        var fields = line.Split(';');
        (string, object?)[] more =
        [
            ("aliases", fields[4].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            ("description", fields.Length > 5 && fields[5].Length > 0 ? fields[5] : null),
        ];
        return fields[1] switch
        {
            "Person" => Person(fields[2], fields[3], more),
            "Ministry" => Ministry(fields[2], fields[3], more),
            "PublicBody" => PublicBody(fields[2], fields[3], more),
            _ => Statement(fields[2], fields[3], ("summary", fields.Length > 5 ? fields[5] : "")),
        };
    }

    private async Task<List<(string Id, double Score)>> AskAsync(string text)
    {
        var plan = new FetchPlan(new SearchSource(text, [], Page.All), RowPlan.IdOnly, FetchView.Now);
        var rows = (await Store.FetchAsync(plan, TestContext.Current.CancellationToken)).Roots;
        return [.. Enumerable.Range(0, rows.Count).Select(i => (rows.NodeIds!.Text(i)!, rows.Scores!.ScalarAt(i).Double))];
    }
}
