using System.CommandLine;
using Graph.Model;
using Graph.Seeding.Schema;
using Graph.Storage;
using Graph.Storage.Neo4j;
using Graph.Stores;

namespace Graph.Cli.Commands;

/// <summary><c>graph schema</c>: prints the model in several formats, and manages its indexes in Neo4j.</summary>
internal static class SchemaCommand
{
    private const string Neo4jGraphQL = "neo4j-graphql";

    public static Command Create() =>
        new("schema", "Print the model, its documentation, or a schema for editors; create its indexes in Neo4j.")
        {
            Print(),
            Printing("docs", "Print the documentation of the model, as in docs/model.md.", ModelDocs.Markdown),
            Printing(
                "annotations",
                "Print a JSON Schema that lets editors complete and check annotation files, as in seed/annotation.schema.json.",
                AnnotationSchema.Write
            ),
            Apply(),
        };

    private static Command Apply()
    {
        var (store, model) = (Stores.StoreOption(), Folders.ModelOption());
        var check = new Option<bool>("--check")
        {
            Description = "Only report, change nothing; exit code 1 if an index is missing or differs from the model.",
        };
        var drop = new Option<bool>("--drop")
        {
            Description = "Also drop obsolete indexes and replace different ones. Only those that this program created.",
        };
        var command = new Command(
            "apply",
            """
            Create the missing indexes and constraints of the model in Neo4j, and report those that differ or are obsolete. Waits until
            they are online. Finishes an import by neo4j-admin.
            """
        )
        {
            store,
            model,
            check,
            drop,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(drop))
                result.AddError("Expected --check or --drop, but got both.");
        });
        command.SetAction(
            (result, cancellation) =>
                ApplyAsync(
                    result.GetValue(store),
                    GraphModel.Load(Folders.Model(result.GetValue(model))),
                    result.GetValue(check),
                    result.GetValue(drop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> ApplyAsync(string? store, GraphModel model, bool check, bool drop, CancellationToken cancellation)
    {
        var options =
            (Stores.Locate(store, data: null) as Neo4jLocation)?.Options
            ?? throw new StoreException(
                "Expected a Neo4j: --store neo4j, or its HTTP address. The embedded store creates its indexes when it is opened."
            );
        await using var schema = new Neo4jSchema(options, model, TimeProvider.System);
        var report = check ? await schema.CheckAsync(cancellation) : await schema.ApplyAsync(drop, cancellation);
        Console.WriteLine(report);
        var isUsable = report.Missing.Count + report.Different.Count == 0;
        return report.IsAsWanted || (isUsable && !check) ? 0 : Failure.Problems;
    }

    private static Command Print()
    {
        var model = Folders.ModelOption();
        var target = new Option<string?>("--for")
        {
            Description = $"{Neo4jGraphQL}: print type definitions that @neo4j/graphql 7 loads.",
            HelpName = Neo4jGraphQL,
        };
        target.AcceptOnlyFromAmong(Neo4jGraphQL);
        var command = new Command("print", "Print the complete model as SDL, with inherited fields on every type.") { model, target };
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
