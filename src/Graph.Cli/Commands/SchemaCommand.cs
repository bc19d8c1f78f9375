using System.CommandLine;
using Graph.Model;
using Graph.Seeding.Schema;

namespace Graph.Cli.Commands;

/// <summary><c>graph schema</c>: the model, printed for others.</summary>
internal static class SchemaCommand
{
    private const string Neo4jGraphQL = "neo4j-graphql";

    public static Command Create() => new("schema", "Print the model, its documentation, or a schema for editors.")
    {
        Print(),
        Printing("docs", "Print the documentation of the model, as in docs/model.md.", ModelDocs.Markdown),
        Printing(
            "annotations",
            "Print a JSON Schema by which editors complete and check annotation files, as in seed/annotation.schema.json.",
            AnnotationSchema.Write),
    };

    private static Command Print()
    {
        var model = Folders.ModelOption();
        var target = new Option<string?>("--for")
        {
            Description = $"{Neo4jGraphQL}: print type definitions that @neo4j/graphql 7 loads.",
            HelpName = Neo4jGraphQL,
        };
        target.AcceptOnlyFromAmong(Neo4jGraphQL);
        var command = new Command("print", "Print the model as SDL, whole: inherited fields stand on every type.") { model, target };
        command.SetAction(result =>
        {
            var loaded = GraphModel.Load(Folders.Model(result.GetValue(model)));
            Console.Write(result.GetValue(target) is null ? ModelPrinter.Print(loaded) : ModelPrinter.PrintForNeo4jGraphQL(loaded));
        });
        return command;
    }

    private static Command Printing(string name, string description, Func<GraphModel, string> print)
    {
        var model = Folders.ModelOption();
        var command = new Command(name, description) { model };
        command.SetAction(result => Console.Write(print(GraphModel.Load(Folders.Model(result.GetValue(model))))));
        return command;
    }
}
