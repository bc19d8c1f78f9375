using System.CommandLine;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Cli.Commands;

/// <summary><c>graph seed</c>: writes the seed into the store.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Annotation files to add to the content of the store. Default: the whole seed folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var withdraw = new Option<string[]>("--withdraw")
        {
            Description =
                "Withdraw a seeded file, given by its name or the id of its document. First shows which facts disappear "
                + "and which other files still support.",
            HelpName = "NAME",
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "With --withdraw: do not ask for confirmation." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would change; write nothing." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show each corrected fact: property, old and new value." };
        var (store, data, seed, model) = (Stores.StoreOption(), Folders.DataOption(), Folders.SeedOption(), Folders.ModelOption());
        var command = new Command(
            "seed",
            """
            Write the seed into the store. Facts that a file no longer contains are withdrawn; a missing file withdraws nothing. If there is
            any problem, nothing is written. Prints a line per document. Seeding again changes nothing.
            """
        )
        {
            files,
            withdraw,
            yes,
            dryRun,
            verbose,
            store,
            data,
            seed,
            model,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is { Length: > 0 } && result.GetValue(withdraw) is { Length: > 0 })
                result.AddError("Expected files to seed or --withdraw, but got both.");
            if (result.GetValue(yes) && result.GetValue(withdraw) is not { Length: > 0 })
                result.AddError("Expected --withdraw with --yes: no other command asks for confirmation.");
            if (result.GetValue(yes) && result.GetValue(dryRun))
                result.AddError("Expected --yes or --dry-run, but got both.");
        });
        command.SetAction(
            async (result, cancellation) =>
            {
                var (given, withdrawn, folder) = (
                    result.GetValue(files) ?? [],
                    result.GetValue(withdraw) ?? [],
                    Folders.Seed(result.GetValue(seed))
                );
                var set = Set(given, withdrawn, folder);
                await using var opened = await Stores
                    .Locate(result.GetValue(store), result.GetValue(data))
                    .OpenAsync(GraphModel.Load(Folders.Model(result.GetValue(model))), TimeProvider.System, cancellation);
                return withdrawn.Length > 0
                    ? await Withdrawal.RunAsync(opened, set, folder, result.GetValue(yes), result.GetValue(dryRun), cancellation)
                    : await RunAsync(opened, set, result.GetValue(dryRun), result.GetValue(verbose), cancellation);
            }
        );
        return command;
    }

    /// <summary><c>Change 3: 1 created, 0 updated, 2 withdrawn.</c></summary>
    public static string Summarize(ChangeResult change) =>
        $"Change {change.Number}: {change.Created} created, {change.Updated} updated, {change.Retracted} withdrawn.";

    private static SeedSet Set(string[] files, string[] withdrawn, string seed) =>
        (files, withdrawn) switch
        {
            ([], []) => SeedSet.Folder(seed),
            (_, []) => SeedSet.Files(files, Path.Combine(seed, "documents")),
            _ => SeedSet.Withdrawal(withdrawn),
        };

    private static async Task<int> RunAsync(IGraphStore store, SeedSet set, bool dryRun, bool verbose, CancellationToken cancellation)
    {
        var seeder = new Seeder(store);
        var plan = dryRun ? await seeder.PlanAsync(set, cancellation) : null;
        var result = plan?.Result ?? await seeder.SeedAsync(set, cancellation);
        foreach (var document in result.Documents)
        {
            Console.WriteLine(document);
            if (verbose)
                Print(document.Changes);
        }

        if (verbose && result.OtherChanges.Count > 0)
        {
            Console.WriteLine("In no document:");
            Print(result.OtherChanges);
        }

        foreach (var notice in result.Notices)
            Console.WriteLine(notice);
        Console.WriteLine(
            plan is { IsEmpty: false } ? "Nothing was written: this was a dry run."
            : result.IsUnchanged ? "Nothing has changed."
            : Summarize(result.Change!)
        );
        return 0;
    }

    private static void Print(IReadOnlyList<FactDifference> changes)
    {
        foreach (var change in changes)
            Console.WriteLine($"  {change}");
    }
}
