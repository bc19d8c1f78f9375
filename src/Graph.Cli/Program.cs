using System.CommandLine;
using System.Globalization;
using Graph.Cli;
using Graph.Cli.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(false);

var root = new RootCommand("Actor Graph: political actors, their statements and actions, with the quotes that prove them.")
{
    SeedCommand.Create(),
    CheckCommand.Create(),
    SentencesCommand.Create(),
    SchemaCommand.Create(),
    CopyCommand.Create(),
    ExportCommand.Create(),
};
return await Failure.ReportAsync(() => root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
