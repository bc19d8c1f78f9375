using System.CommandLine;
using Graph.Model;
using Graph.Storage.Neo4j.Import;

namespace Graph.Cli.Commands;

/// <summary><c>graph export</c>: writes the graph to files for other programs.</summary>
internal static class ExportCommand
{
    private const string Neo4jAdmin = "neo4j-admin";

    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = $"{Neo4jAdmin}: CSV for `neo4j-admin database import full`, and an import script.",
            HelpName = Neo4jAdmin,
            Required = true,
        };
        format.AcceptOnlyFromAmong(Neo4jAdmin);
        var folder = new Option<string>("--out")
        {
            Description = "Folder to write to; it must be empty.",
            HelpName = "DIR",
            Required = true,
        };
        var (store, data, model) = (Stores.StoreOption(), Folders.DataOption(), Folders.ModelOption());
        var command = new Command("export", "Write the whole graph, with its history, to files for other programs.")
        {
            format,
            folder,
            store,
            data,
            model,
        };
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    result.GetValue(store),
                    result.GetValue(data),
                    GraphModel.Load(Folders.Model(result.GetValue(model))),
                    result.GetValue(folder)!,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(string? store, string? data, GraphModel model, string folder, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        await using var source = await Stores.LocateArchive(store, data).OpenReaderAsync(model, time, cancellation);
        var tally = await AdminExport.WriteAsync(source, folder, time, new ProgressLine(time), cancellation);
        TallyText.Print(tally);
        Console.WriteLine($"Import it: {Path.Combine(folder, "import.sh")}; then start Neo4j and run graph schema apply.");
        return 0;
    }
}
