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
        var paths = new Argument<string[]>("paths")
        {
            Description = "Folder of the seed, or annotation files to check beside it. Default: ./seed, else the one beside the program.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var seed = Folders.SeedOption();
        var model = Folders.ModelOption();
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Then print every sentence of the documents with the facts that its quotes support. Exit code 1 where a sentence has neither a fact nor a reason.",
        };
        var strict = new Option<bool>("--strict")
        {
            Description = "Exit code 1 where there are warnings, too.",
        };
        var command = new Command("check",
            "Check the seed: print every problem as file:line:column: message, and where there is none, what the guide advises against as a warning. "
            + "Exit code 1 where there are problems.")
        {
            paths,
            seed,
            model,
            coverage,
            strict,
        };
        command.SetAction(result =>
        {
            var given = result.GetValue(paths) ?? [];
            var isFolder = given.Length == 1 && !File.Exists(given[0]) && !SeedSet.IsYaml(given[0]);
            var folder = isFolder ? given[0] : Folders.Seed(result.GetValue(seed));
            // What is neither file nor folder is told as for `graph seed`, before the folder that it would be checked beside.
            var set = isFolder || given.Length == 0 ? SeedSet.Folder(folder) : SeedSet.Files(given).Beside(SeedSet.Folder(folder));
            if (set.Annotations.Count == 0)
                throw new FileNotFoundException($"Expected annotation files (*.yaml) in \"{Path.Combine(folder, "annotations")}\"; it has none.");
            var loaded = GraphModel.Load(Folders.Model(result.GetValue(model)));
            var code = Check(set, loaded, result.GetValue(strict));
            return code == 0 && result.GetValue(coverage)
                ? Cover(CoverageReport.Make(set, folder, loaded).Where(d => isFolder || given.Length == 0 || given.Contains(d.File)))
                : code;
        });
        return command;
    }

    private static int Check(SeedSet set, GraphModel model, bool isStrict)
    {
        var checker = new SeedChecker(model);
        var problems = checker.Check(set);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        if (problems.Count > 0)
        {
            Console.Error.WriteLine(Counted(problems.Count, "problem"));
            return Failure.Problems;
        }

        var warnings = checker.Review(set);
        foreach (var warning in warnings)
            Console.WriteLine($"{warning.Position}: warning: {warning.Message}");
        Console.WriteLine($"No problems in {Counted(set.Annotations.Count, "file")}{(warnings.Count > 0 ? $", {Counted(warnings.Count, "warning")}" : "")}.");
        return isStrict && warnings.Count > 0 ? Failure.Problems : 0;
    }

    private static int Cover(IEnumerable<DocumentCoverage> coverage)
    {
        var documents = coverage.ToList();
        CoverageText.Write(Console.Out, documents);
        return documents.Exists(d => d.Open.Any()) ? Failure.Problems : 0;
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
