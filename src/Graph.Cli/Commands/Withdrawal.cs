using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Cli.Commands;

/// <summary><c>graph seed --withdraw</c>: shows which facts lose their support, asks for confirmation, and withdraws them.</summary>
internal static class Withdrawal
{
    public static async Task<int> RunAsync(
        IGraphStore store,
        SeedSet set,
        string seedFolder,
        bool isSure,
        bool dryRun,
        CancellationToken cancellation
    )
    {
        var seeder = new Seeder(store);
        var plan = await seeder.PlanAsync(set, cancellation);
        Print(plan);
        foreach (var file in plan.Withdrawn.Where(f => File.Exists(Path.Combine(seedFolder, "annotations", f))))
            Console.WriteLine($"The seed folder {seedFolder} still has {file}: seeding it again restores everything.");
        if (dryRun)
        {
            Console.WriteLine("Nothing was withdrawn: this was a dry run.");
            return 0;
        }

        if (!isSure && Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync(
                "Expected --yes or --dry-run: there is no terminal for the confirmation. Nothing was withdrawn."
            );
            return Failure.Unusable;
        }

        if (!isSure && !Ask())
        {
            Console.WriteLine("Nothing was withdrawn.");
            return Failure.Problems;
        }

        try
        {
            Console.WriteLine(SeedCommand.Summarize((await seeder.ApplyAsync(plan, cancellation)).Change!));
            return 0;
        }
        catch (ChangeConflictException)
        {
            await Console.Error.WriteLineAsync(
                "The graph has changed in the meantime; nothing was withdrawn. Run the command again to see what it would withdraw now."
            );
            return Failure.Unusable;
        }
    }

    private static void Print(SeedPlan plan)
    {
        foreach (var document in plan.Result.Documents.Where(d => d.Outcome != DocumentOutcome.Unchanged))
            Console.WriteLine(document);
        Console.WriteLine(
            plan.Vanishing.Count == 0
                ? "No fact loses all of its support."
                : $"{Facts(plan.Vanishing.Count)} would lose all support and disappear:"
        );
        foreach (var change in plan.Vanishing)
            Console.WriteLine($"  {change}");
        if (plan.Supported.Count > 0)
            Console.WriteLine($"{Facts(plan.Supported.Count)} would remain, supported by other files:");
        foreach (var fact in plan.Supported)
            Console.WriteLine($"  = {fact}");
    }

    private static string Facts(int count) => count == 1 ? "1 fact" : $"{count} facts";

    private static bool Ask()
    {
        Console.Write("Withdraw? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
