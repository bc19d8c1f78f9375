using Graph.Seeding.Yaml;

namespace Graph.Seeding.Coverage;

/// <summary>The rules for sentence ends in a seed's <c>sentences.yaml</c>.</summary>
internal sealed record SentenceRules(IReadOnlySet<string> Terminators, IReadOnlySet<string> Closers, IReadOnlySet<string> Abbreviations)
{
    private static readonly string[] Keys = ["terminators", "closers", "abbreviations"];

    /// <summary>Reads the rules of a seed folder.</summary>
    /// <exception cref="SeedException">The file has problems.</exception>
    /// <exception cref="FileNotFoundException">The folder has no such file.</exception>
    public static SentenceRules Load(string seedFolder)
    {
        var path = Path.Combine(seedFolder, "sentences.yaml");
        var problems = new ProblemList();
        var root = YamlFile.Read(path, File.ReadAllText(path), problems) as YamlMap;
        foreach (var entry in root?.Entries ?? [])
        {
            if (!Keys.Contains(entry.Key.Text))
                problems.Add(entry.Key.Position, $"Expected {Suggestion.Any(Keys)}, but got \"{entry.Key.Text}\".");
        }

        var sets = Keys.Select(key => Read(root?[key], key, new SourcePosition(path, 1, 1), problems)).ToList();
        return problems.Count == 0 ? new SentenceRules(sets[0], sets[1], sets[2]) : throw new SeedException(problems.ToSorted());
    }

    private static HashSet<string> Read(YamlValue? value, string key, SourcePosition top, ProblemList problems)
    {
        if (value is not YamlList list || !list.Items.All(i => i is YamlText { Text.Length: > 0 }))
        {
            problems.Add(value?.Position ?? top, $"Expected a list of strings for \"{key}\", but got {value?.What ?? "nothing"}.");
            return [];
        }

        return [.. list.Items.Select(i => ((YamlText)i).Text)];
    }
}
