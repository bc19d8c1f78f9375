using System.CommandLine;
using Graph.Model;
using Graph.Seeding;
using Graph.Seeding.Coverage;

namespace Graph.Cli.Commands;

/// <summary><c>graph check</c>: what is wrong with the seed.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "Folder of the seed. Default: ./seed, else the one beside the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var model = Folders.ModelOption();
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Then print every sentence of the documents with the facts that its quotes support. Exit code 1 where a sentence has neither a fact nor a reason.",
        };
        var command = new Command("check", "Check the seed: print every problem as file:line:column: message. Exit code 1 where there are any.")
        {
            folder,
            model,
            coverage,
        };
        command.SetAction(result => Run(
            Folders.Seed(result.GetValue(folder)), GraphModel.Load(Folders.Model(result.GetValue(model))), result.GetValue(coverage)));
        return command;
    }

    private static int Run(string folder, GraphModel model, bool coverage)
    {
        var set = SeedSet.Folder(folder);
        var problems = new SeedChecker(model).Check(set);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        if (problems.Count > 0)
        {
            Console.Error.WriteLine(Counted(problems.Count, "problem"));
            return Failure.Problems;
        }

        if (!coverage)
        {
            Console.WriteLine($"No problems in {Counted(set.Annotations.Count, "file")}.");
            return 0;
        }

        var documents = CoverageReport.Make(folder, model);
        CoverageText.Write(Console.Out, documents);
        return documents.Any(d => d.Open.Any()) ? Failure.Problems : 0;
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
