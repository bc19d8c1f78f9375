using System.CommandLine;
using Graph.Seeding;

namespace Graph.Cli;

/// <summary>Where commands find the model, the seed and the data: what is said, else the working directory, else beside the program.</summary>
internal static class Folders
{
    private const string DataVariable = "Graph__Data";

    public static Option<string?> ModelOption() => new("--model")
    {
        Description = "Folder of the model's *.graphql files. Default: ./graph-schema, else the one beside the program.",
        HelpName = "DIR",
    };

    public static Option<string?> SeedOption() => new("--seed")
    {
        Description = "Folder of the seed (annotations and documents). Default: ./seed, else the one beside the program.",
        HelpName = "DIR",
    };

    public static Option<string?> DataOption() => new("--data")
    {
        Description = $"Folder of the store, graph.db in it. Default: ${DataVariable}, else ./data.",
        HelpName = "DIR",
    };

    public static string Model(string? given) => given ?? Present("graph-schema", SeedLocations.Model);

    public static string Seed(string? given) => given ?? Present("seed", SeedLocations.Seed);

    public static string Data(string? given) =>
        given ?? (Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } data ? data : "data");

    private static string Present(string here, string besideProgram) => Directory.Exists(here) ? here : besideProgram;
}
