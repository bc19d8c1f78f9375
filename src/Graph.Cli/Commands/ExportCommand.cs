using System.CommandLine;
using Graph.Model;
using Graph.Storage.Neo4j.Import;
using Graph.Storage.Sqlite.Archive;

namespace Graph.Cli.Commands;

/// <summary><c>graph export</c>: writes the graph as files for other programs.</summary>
internal static class ExportCommand
{
    private const string Neo4jAdmin = "neo4j-admin";

    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = $"{Neo4jAdmin}: CSV for `neo4j-admin database import full`, and a script that imports it.",
            HelpName = Neo4jAdmin,
            Required = true,
        };
        format.AcceptOnlyFromAmong(Neo4jAdmin);
        var folder = new Option<string>("--out") { Description = "Folder to write to; it must be empty.", HelpName = "DIR", Required = true };
        var (data, model) = (Folders.DataOption(), Folders.ModelOption());
        var command = new Command("export", "Write the whole graph, with its history, as files for other programs.") { format, folder, data, model };
        command.SetAction((result, cancellation) => RunAsync(
            Folders.Data(result.GetValue(data)), GraphModel.Load(Folders.Model(result.GetValue(model))), result.GetValue(folder)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string data, GraphModel model, string folder, CancellationToken cancellation)
    {
        await using var source = SqliteArchive.OpenReader(Path.Combine(data, "graph.db"), model);
        var time = TimeProvider.System;
        var tally = await AdminExport.WriteAsync(source, folder, time, new ProgressLine(time), cancellation);
        TallyText.Print(tally);
        Console.WriteLine($"Import it: {Path.Combine(folder, "import.sh")}; then start Neo4j and run graph schema apply.");
        return 0;
    }
}
