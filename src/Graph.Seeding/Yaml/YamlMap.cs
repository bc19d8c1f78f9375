namespace Graph.Seeding.Yaml;

/// <summary>A mapping with unique keys in file order.</summary>
internal sealed record YamlMap(SourcePosition Position, IReadOnlyList<YamlEntry> Entries) : YamlValue(Position)
{
    public override string What => "a mapping";

    public YamlValue? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}
