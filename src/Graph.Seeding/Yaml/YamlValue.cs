namespace Graph.Seeding.Yaml;

/// <summary>A value of a YAML file with its position. All plain values are text: <c>NO</c> is not a boolean.</summary>
internal abstract record YamlValue(SourcePosition Position)
{
    /// <summary>What it is, for messages: 'a list'.</summary>
    public abstract string What { get; }
}
