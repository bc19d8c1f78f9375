using System.CommandLine;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Changes;

namespace Graph.Cli.Commands;

/// <summary><c>graph seed</c>: writes the seed into the store.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Annotation files to seed by themselves, beside what the store has. Default: the whole seed folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var withdraw = new Option<string[]>("--withdraw")
        {
            Description = "Withdraw what a file says that was seeded by itself; its name, without folder.",
            HelpName = "FILE",
        };
        var (store, data, seed, model) = (Stores.StoreOption(), Folders.DataOption(), Folders.SeedOption(), Folders.ModelOption());
        var command = new Command("seed", """
            Write the seed into the store: the graph then says what the files say, and no more. One mistake, and nothing is written.
            Prints a line per document. Seeding again changes nothing.
            """)
        {
            files,
            withdraw,
            store,
            data,
            seed,
            model,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is { Length: > 0 } && result.GetValue(withdraw) is { Length: > 0 })
                result.AddError("Expected files to seed or --withdraw; came both.");
        });
        command.SetAction((result, cancellation) => RunAsync(
            Set(result.GetValue(files) ?? [], result.GetValue(withdraw) ?? [], Folders.Seed(result.GetValue(seed))),
            result.GetValue(store), result.GetValue(data), GraphModel.Load(Folders.Model(result.GetValue(model))), cancellation));
        return command;
    }

    private static string Said(ChangeResult change) =>
        $"Change {change.Number}: {change.Created} facts created, {change.Updated} updated, {change.Retracted} withdrawn.";

    private static SeedSet Set(string[] files, string[] withdrawn, string seed) => (files, withdrawn) switch
    {
        ([], []) => SeedSet.Folder(seed),
        (_, []) => SeedSet.Files(files, Path.Combine(seed, "documents")),
        _ => SeedSet.Withdrawal(withdrawn),
    };

    private static async Task<int> RunAsync(SeedSet set, string? given, string? data, GraphModel model, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(given, data, model, cancellation);
        var result = await new Seeder(store).SeedAsync(set, cancellation);
        foreach (var document in result.Documents)
            Console.WriteLine(document);
        if (result.IsUnchanged)
            Console.WriteLine("Nothing has changed.");
        else
            Console.WriteLine(Said(result.Change!));
        return 0;
    }
}
