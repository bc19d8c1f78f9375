namespace Graph.Seeding.Yaml;

/// <summary>A key of a mapping and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlValue Value);
