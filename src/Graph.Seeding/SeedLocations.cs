namespace Graph.Seeding;

/// <summary>Where the model and the seed lie that come with a program.</summary>
public static class SeedLocations
{
    /// <summary>The folder of the model, beside the binaries.</summary>
    public static string Model => Path.Combine(AppContext.BaseDirectory, "graph-schema");

    /// <summary>The folder of the seed, beside the binaries.</summary>
    public static string Seed => Path.Combine(AppContext.BaseDirectory, "seed");
}
