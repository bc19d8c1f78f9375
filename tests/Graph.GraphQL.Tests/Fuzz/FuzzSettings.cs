using System.Globalization;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>How much is fuzzed: a share with every test run, more when the environment asks for it.</summary>
public static class FuzzSettings
{
    /// <summary>The number of cases: GRAPH_FUZZ_CASES, or the given share.</summary>
    public static int Cases(int share) => Number("GRAPH_FUZZ_CASES", share);

    /// <summary>The first seed: GRAPH_FUZZ_SEED, or always the same.</summary>
    public static int Seed => Number("GRAPH_FUZZ_SEED", 1);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
