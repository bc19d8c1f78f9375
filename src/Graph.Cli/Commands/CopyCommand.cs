using System.CommandLine;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Archive;

namespace Graph.Cli.Commands;

/// <summary><c>graph copy</c>: copies a whole graph from one store into another.</summary>
internal static class CopyCommand
{
    public static Command Create()
    {
        var (from, to) = (
            Stores.RequiredOption("--from", "The store to copy"),
            Stores.RequiredOption("--to", "The store to fill; it must be empty")
        );
        var (data, model) = (Folders.DataOption(), Folders.ModelOption());
        var command = new Command(
            "copy",
            """
            Copy a whole graph, with its history, into an empty store, and compare both. If it is interrupted, run it again: it resumes.
            Until it is complete, the target cannot be opened as a graph. No other program may write to either store in the meantime.
            """
        )
        {
            from,
            to,
            data,
            model,
        };
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    result.GetValue(from)!,
                    result.GetValue(to)!,
                    result.GetValue(data),
                    GraphModel.Load(Folders.Model(result.GetValue(model))),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(string from, string to, string? data, GraphModel model, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        await using var source = await Stores.LocateArchive(from, data, "--from").OpenReaderAsync(model, time, cancellation);
        await using var target = await Stores.LocateArchive(to, data, "--to").OpenWriterAsync(model, time, cancellation);
        if (target.Checkpoint is not null)
            await Console.Error.WriteLineAsync("Resuming an interrupted copy.");
        try
        {
            var result = await new GraphCopy(source, target, time).RunAsync(new ProgressLine(time), cancellation);
            TallyText.Print(result.Tally);
            Console.WriteLine($"{source.Name} and {target.Name} have the same content.");
            return 0;
        }
        catch (StoreException broken) when (broken.Failure is not (StoreFailure.Unusable or StoreFailure.OutOfMemory))
        {
            throw new StoreException($"{broken.Message} Run the same command again to resume.", broken.Failure, broken);
        }
    }
}
