using System.CommandLine;
using Graph.Model;
using Graph.Seeding.Coverage;

namespace Graph.Cli.Commands;

/// <summary><c>graph sentences</c>: splits the documents into sentences again after the rules have changed.</summary>
internal static class SentencesCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the seed.", DefaultValueFactory = _ => "seed" };
        var model = Folders.ModelOption();
        var command = new Command(
            "sentences",
            "Write the sentences of each document, split by the rules in sentences.yaml, into the seed's folder \"sentences\"."
        )
        {
            folder,
            model,
        };
        command.SetAction(result => Run(result.GetValue(folder)!, GraphModel.Load(Folders.Model(result.GetValue(model)))));
        return command;
    }

    private static int Run(string folder, GraphModel model)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "sentences")).FullName;
        foreach (var (file, sentences) in CoverageReport.Sentences(folder, model))
        {
            File.WriteAllText(Path.Combine(target, file), sentences);
            Console.WriteLine($"{file}: {sentences.Count(c => c == '\n')}");
        }

        return 0;
    }
}
