namespace Graph.Seeding.Yaml;

/// <summary>A mapping, its keys in the file's order, none of them twice.</summary>
internal sealed record YamlMap(SourcePosition Position, IReadOnlyList<YamlEntry> Entries) : YamlValue(Position)
{
    public override string What => "a mapping";

    public YamlValue? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}
