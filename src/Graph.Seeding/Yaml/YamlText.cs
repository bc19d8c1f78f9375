namespace Graph.Seeding.Yaml;

/// <summary>A text.</summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Text">Its characters; for a block (<c>|</c>, <c>&gt;</c>), without the line breaks at its end.</param>
/// <param name="IsQuoted">Whether it is quoted or a block, and therefore text even if it is empty.</param>
internal sealed record YamlText(SourcePosition Position, string Text, bool IsQuoted) : YamlValue(Position)
{
    /// <summary>The key has no value: <c>name:</c>.</summary>
    public bool IsEmpty => Text.Length == 0 && !IsQuoted;

    public override string What => IsEmpty ? "nothing" : Suggestion.Quoted(Text);
}
