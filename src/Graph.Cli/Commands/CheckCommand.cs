using System.CommandLine;
using Graph.Model;
using Graph.Seeding;
using Graph.Seeding.Coverage;

namespace Graph.Cli.Commands;

/// <summary><c>graph check</c>: reports the problems of the seed.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description =
                "Folder of the seed, or annotation files to check together with it. Default: ./seed, otherwise the one "
                + "next to the program.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var seed = Folders.SeedOption();
        var model = Folders.ModelOption();
        var coverage = new Option<bool>("--coverage")
        {
            Description =
                "Also print every sentence of the documents with the facts that quote it. Exit code 1 if a sentence has "
                + "neither a fact nor a reason.",
        };
        var strict = new Option<bool>("--strict") { Description = "Exit code 1 also if there are warnings." };
        var command = new Command(
            "check",
            "Check the seed: print every problem as file:line:column: message; if there are none, print warnings about what the "
                + "guide advises against. "
                + "Exit code 1 if there are problems."
        )
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
            // A path that is neither a file nor a folder is reported as by `graph seed`, before the seed folder is read.
            var set = isFolder || given.Length == 0 ? SeedSet.Folder(folder) : SeedSet.Files(given).Beside(SeedSet.Folder(folder));
            if (set.Annotations.Count == 0)
            {
                throw new FileNotFoundException(
                    $"Expected annotation files (*.yaml) in \"{Path.Combine(folder, "annotations")}\", but it has none."
                );
            }

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
        Console.WriteLine(
            $"No problems in {Counted(set.Annotations.Count, "file")}"
                + $"{(warnings.Count > 0 ? $", {Counted(warnings.Count, "warning")}" : "")}."
        );
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
