using Graph.Testing;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>
/// The cases in which we differ from graphql-js, each with the reason, in known-failures.txt. The list may only
/// shrink: a case that is not on it has to pass, and one that passes has to be taken off.
/// </summary>
public static class KnownFailures
{
    /// <summary>Runs the cases of a corpus and compares those that fail with the list.</summary>
    /// <param name="corpus">The corpus, the first word of a line of the list.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="check">What differs; null when nothing does.</param>
    public static void Compare(string corpus, IReadOnlyList<OracleCase> cases, Func<OracleCase, string?> check)
    {
        var known = Read(corpus);
        var wrong = new List<string>();
        foreach (var testCase in cases)
        {
            var difference = check(testCase);
            if (difference is null && known.Contains(testCase.Id))
                wrong.Add($"{testCase.Id} passes: take it off known-failures.txt.");
            else if (difference is not null && !known.Contains(testCase.Id))
                wrong.Add($"{testCase.Id} ({testCase.Origin}): {difference}");
        }

        cases.ShouldNotBeEmpty();
        wrong.ShouldBeEmpty($"{wrong.Count} of {cases.Count} {corpus} cases are not as expected.");
    }

    private static HashSet<string> Read(string corpus) =>
        File.ReadLines(Repository.PathTo("tests", "Graph.GraphQL.Tests", "Oracle", "known-failures.txt"))
            .Where(line => line.StartsWith(corpus + " ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[1])
            .ToHashSet();
}
