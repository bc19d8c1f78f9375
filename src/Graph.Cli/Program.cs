using System.CommandLine;
using System.Globalization;
using Graph.Cli;
using Graph.Cli.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(false);

var root = new RootCommand("Actor Graph: political actors, what they say and do, with the words that prove it.")
{
    SeedCommand.Create(),
    CheckCommand.Create(),
    SentencesCommand.Create(),
    SchemaCommand.Create(),
    CopyCommand.Create(),
    ExportCommand.Create(),
};
return await Failure.ReportAsync(() => root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
