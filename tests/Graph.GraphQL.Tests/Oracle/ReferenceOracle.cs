using System.Diagnostics;
using System.Text.Json;
using Graph.Testing;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>
/// What graphql-js 17 says about its own recorded tests. The corpora are not part of this repository: they are looked
/// for where GRAPHQL_ORACLE says, in $GRAPH_SHARED/graphql-oracle, or in ../shared/graphql-oracle beside the repository.
/// The answers are made once, by Node, and kept below obj/.
/// </summary>
public static class ReferenceOracle
{
    private static readonly Lock Preparing = new();
    private static readonly string Cache = Repository.PathTo("tests", "Graph.GraphQL.Tests", "obj", "oracle-17");

    /// <summary>The cases of a corpus, each with the answer of graphql-js 17. Skips the test when there is no oracle.</summary>
    public static IReadOnlyList<OracleCase> Cases(string corpus)
    {
        var folder = Folder();
        var cases = Path.Combine(folder, "corpus", $"corpus.{corpus}.jsonl");
        var answers = Path.Combine(Cache, $"answers.{corpus}.jsonl");
        lock (Preparing)
        {
            Prepare(folder);
            var script = Repository.PathTo("tests", "Graph.GraphQL.Tests", "Oracle", "answer.cjs");
            if (!IsNewer(answers, cases) || !IsNewer(answers, script))
                Run(Cache, "node", script, Cache, cases, answers);
        }

        return
        [
            .. File.ReadLines(cases)
                .Zip(File.ReadLines(answers), (input, answered) => new OracleCase(JsonElement.Parse(input), JsonElement.Parse(answered))),
        ];
    }

    /// <summary>What graphql-js 17 answers to cases of the oracle's format. Skips the test when there is no oracle.</summary>
    public static IReadOnlyList<JsonElement> Ask(IReadOnlyList<string> questions)
    {
        var folder = Folder();
        lock (Preparing)
            Prepare(folder);
        var questionsFile = Path.Combine(Cache, $"questions.{Environment.ProcessId}.jsonl");
        var answersFile = Path.ChangeExtension(questionsFile, ".answers.jsonl");
        try
        {
            File.WriteAllLines(questionsFile, questions);
            Run(Cache, "sh", "-c", "node oracle.cjs --engine 17 --jsonl < \"$0\" > \"$1\"", questionsFile, answersFile);
            return [.. File.ReadLines(answersFile).Select(line => JsonElement.Parse(line))];
        }
        finally
        {
            File.Delete(questionsFile);
            File.Delete(answersFile);
        }
    }

    /// <summary>The folder with oracle.cjs; skips the test when it, or Node, is not there.</summary>
    private static string Folder()
    {
        var shared = Environment.GetEnvironmentVariable("GRAPH_SHARED") ?? Repository.PathTo("..", "shared");
        var folder = Environment.GetEnvironmentVariable("GRAPHQL_ORACLE") ?? Path.Combine(shared, "graphql-oracle");
        Assert.SkipUnless(
            File.Exists(Path.Combine(folder, "oracle.cjs")),
            $"The graphql-js oracle is not at {folder}. Set GRAPHQL_ORACLE to the folder that holds oracle.cjs."
        );
        Assert.SkipUnless(HasNode(), "Node is not installed: the oracle needs Node 20 or later.");
        return folder;
    }

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    private static void Prepare(string folder)
    {
        Directory.CreateDirectory(Cache);
        foreach (var name in new[] { "oracle.cjs", "package.json", "package-lock.json" })
            File.Copy(Path.Combine(folder, name), Path.Combine(Cache, name), overwrite: true);
        if (!Directory.Exists(Path.Combine(Cache, "node_modules", "graphql")))
            Run(Cache, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
    }

    private static bool IsNewer(string made, string from) =>
        File.Exists(made) && File.GetLastWriteTimeUtc(made) > File.GetLastWriteTimeUtc(from);

    private static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true }
        )!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {errors}");
    }
}
