namespace Graph.Seeding.Yaml;

/// <summary>A text.</summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Text">Its characters; of a block (<c>|</c>, <c>&gt;</c>) without the line breaks at its end.</param>
/// <param name="IsQuoted">It is quoted or a block, so that it is text even where it is empty.</param>
internal sealed record YamlText(SourcePosition Position, string Text, bool IsQuoted) : YamlValue(Position)
{
    /// <summary>Nothing stands after the key: <c>name:</c>.</summary>
    public bool IsEmpty => Text.Length == 0 && !IsQuoted;

    public override string What => IsEmpty ? "nothing" : Suggestion.Quoted(Text);
}
