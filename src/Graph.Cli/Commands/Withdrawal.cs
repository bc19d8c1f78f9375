using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Cli.Commands;

/// <summary><c>graph seed --withdraw</c>: tells what loses its support, asks, and withdraws it.</summary>
internal static class Withdrawal
{
    public static async Task<int> RunAsync(
        IGraphStore store, SeedSet set, string seedFolder, bool isSure, bool dryRun, CancellationToken cancellation)
    {
        var seeder = new Seeder(store);
        var plan = await seeder.PlanAsync(set, cancellation);
        Print(plan);
        foreach (var file in plan.Withdrawn.Where(f => File.Exists(Path.Combine(seedFolder, "annotations", f))))
            Console.WriteLine($"The seed folder {seedFolder} still has {file}: seeding it again brings all of it back.");
        if (dryRun)
        {
            Console.WriteLine("Nothing was withdrawn: this was a dry run.");
            return 0;
        }

        if (!isSure && Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync("Expected --yes, since there is no terminal to ask at; or --dry-run. Nothing was withdrawn.");
            return Failure.Unusable;
        }

        if (!isSure && !Ask())
        {
            Console.WriteLine("Nothing was withdrawn.");
            return Failure.Problems;
        }

        try
        {
            Console.WriteLine(SeedCommand.Said((await seeder.ApplyAsync(plan, cancellation)).Change!));
            return 0;
        }
        catch (ChangeConflictException)
        {
            await Console.Error.WriteLineAsync("The graph has changed since, and nothing was withdrawn. Run the command again to see what it would withdraw now.");
            return Failure.Unusable;
        }
    }

    private static void Print(SeedPlan plan)
    {
        foreach (var document in plan.Result.Documents.Where(d => d.Outcome != DocumentOutcome.Unchanged))
            Console.WriteLine(document);
        Console.WriteLine(plan.Vanishing.Count == 0 ? "No fact loses all of its support." : $"Without any support, these {plan.Vanishing.Count} vanish:");
        foreach (var change in plan.Vanishing)
            Console.WriteLine($"  {change}");
        if (plan.Supported.Count > 0)
            Console.WriteLine($"Supported by other files, these {plan.Supported.Count} stay:");
        foreach (var fact in plan.Supported)
            Console.WriteLine($"  = {fact}");
    }

    private static bool Ask()
    {
        Console.Write("Withdraw? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
