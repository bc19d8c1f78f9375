using System.CommandLine;
using Graph.Model;
using Graph.Seeding.Schema;

namespace Graph.Cli.Commands;

/// <summary><c>graph schema</c>: the model, printed for others.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "Print the model, or a schema for editors.")
    {
        Printing("print", "Print the model as SDL, whole: inherited fields stand on every type.", ModelPrinter.Print),
        Printing(
            "annotations",
            "Print a JSON Schema by which editors complete and check annotation files, as in seed/annotation.schema.json.",
            AnnotationSchema.Write),
    };

    private static Command Printing(string name, string description, Func<GraphModel, string> print)
    {
        var model = Folders.ModelOption();
        var command = new Command(name, description) { model };
        command.SetAction(result => Console.Write(print(GraphModel.Load(Folders.Model(result.GetValue(model))))));
        return command;
    }
}
