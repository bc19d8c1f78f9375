namespace Graph.Seeding.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlList(SourcePosition Position, IReadOnlyList<YamlValue> Items) : YamlValue(Position)
{
    public override string What => "a list";
}
