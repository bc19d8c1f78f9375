using System.CommandLine;
using Graph.Model;

namespace Graph.Cli.Commands;

/// <summary><c>graph schema</c>: the model, printed.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "Print the model.")
    {
        Print(),
    };

    private static Command Print()
    {
        var model = Folders.ModelOption();
        var command = new Command("print", "Print the model as SDL, whole: inherited fields stand on every type.") { model };
        command.SetAction(result => Console.Out.WriteAsync(ModelPrinter.Print(GraphModel.Load(Folders.Model(result.GetValue(model))))));
        return command;
    }
}
