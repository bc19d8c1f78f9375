namespace Graph.Seeding.Yaml;

/// <summary>A text.</summary>
internal sealed record YamlText(SourcePosition Position, string Text, bool IsQuoted) : YamlValue(Position)
{
    /// <summary>Nothing stands after the key: <c>name:</c>.</summary>
    public bool IsEmpty => Text.Length == 0 && !IsQuoted;

    public override string What => IsEmpty ? "nothing" : Suggestion.Quoted(Text);
}
