using System.CommandLine;
using Graph.Seeding;

namespace Graph.Cli;

/// <summary>
/// Where commands find the model, the seed and the data: the option if given, otherwise the working directory, otherwise next
/// to the program.
/// </summary>
internal static class Folders
{
    private const string DataVariable = "Graph__Data";

    public static Option<string?> ModelOption() =>
        new("--model")
        {
            Description = "Folder of the model's *.graphql files. Default: ./graph-schema, otherwise the one next to the program.",
            HelpName = "DIR",
        };

    public static Option<string?> SeedOption() =>
        new("--seed")
        {
            Description = "Folder of the seed (annotations and documents). Default: ./seed, otherwise the one next to the program.",
            HelpName = "DIR",
        };

    public static Option<string?> DataOption() =>
        new("--data") { Description = $"Folder of the store (graph.db). Default: ${DataVariable}, otherwise ./data.", HelpName = "DIR" };

    public static string Model(string? given) => given ?? Present("graph-schema", SeedLocations.Model);

    public static string Seed(string? given) => given ?? Present("seed", SeedLocations.Seed);

    public static string Data(string? given) =>
        given ?? (Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } data ? data : "data");

    private static string Present(string here, string besideProgram) => Directory.Exists(here) ? here : besideProgram;
}
