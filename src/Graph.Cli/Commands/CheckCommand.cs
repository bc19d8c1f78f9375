using System.CommandLine;
using Graph.Model;
using Graph.Seeding;

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
        var command = new Command("check", "Check the seed: print every problem as file:line:column: message. Exit code 1 where there are any.")
        {
            folder,
            model,
        };
        command.SetAction(result => Run(Folders.Seed(result.GetValue(folder)), Folders.Model(result.GetValue(model))));
        return command;
    }

    private static int Run(string folder, string model)
    {
        var set = SeedSet.Folder(folder);
        var problems = new SeedChecker(GraphModel.Load(model)).Check(set);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        if (problems.Count > 0)
        {
            Console.Error.WriteLine(problems.Count == 1 ? "1 problem" : $"{problems.Count} problems");
            return Failure.Problems;
        }

        Console.WriteLine($"No problems in {set.Annotations.Count} files.");
        return 0;
    }
}
