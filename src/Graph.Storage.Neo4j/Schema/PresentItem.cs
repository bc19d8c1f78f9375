namespace Graph.Storage.Neo4j.Schema;

/// <summary>An index of the database, or a constraint with its index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is, or null: of a sort that the store has none of.</param>
/// <param name="TypeName">The server's word for the sort of the index.</param>
/// <param name="IsConstraint">A constraint owns it.</param>
/// <param name="IsRelation">It is over relationships.</param>
/// <param name="Labels">The labels or relationship types.</param>
/// <param name="Properties">The properties, in order.</param>
/// <param name="State"><c>ONLINE</c>, <c>POPULATING</c> or <c>FAILED</c>.</param>
/// <param name="Failure">Why it failed, else empty.</param>
/// <param name="Settings">For a full-text index, how it makes words; else empty.</param>
internal sealed record PresentItem(
    string Name,
    SchemaItemType? Type,
    string TypeName,
    bool IsConstraint,
    bool IsRelation,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Properties,
    string State,
    string Failure,
    string Settings
)
{
    /// <summary>How a full-text index of the store makes words.</summary>
    public const string OurSettings = "whitespace, at once";

    /// <summary>By its name, this program made it.</summary>
    public bool IsOurs => Name.StartsWith(IndexDefinition.Prefix, StringComparison.Ordinal);

    /// <summary>It is still being filled.</summary>
    public bool IsPopulating => State == "POPULATING";

    /// <summary>It could not be filled.</summary>
    public bool HasFailed => State == "FAILED";

    /// <summary>It is, whatever its name, what is wanted.</summary>
    public bool Serves(IndexDefinition wanted) =>
        !HasFailed && Type == wanted.Type && IsOver(wanted) && (wanted.Type != SchemaItemType.FullText || Settings == OurSettings);

    /// <summary>It is over the same values.</summary>
    public bool IsOver(IndexDefinition wanted) =>
        IsRelation == wanted.IsRelation
        && Labels.SequenceEqual([wanted.Label], StringComparer.Ordinal)
        && Properties.SequenceEqual(wanted.Properties, StringComparer.Ordinal);

    /// <summary><c>graph__Person_id, a range index on (:_Person {id})</c>.</summary>
    public override string ToString()
    {
        var settings = Settings.Length == 0 || Settings == OurSettings ? "" : $" ({Settings})";
        return $"{Name}, a {Form}{settings}";
    }

    private string Form =>
        Type is { } type
            ? IndexDefinition.Describe(type, IsRelation, string.Join('|', Labels), Properties)
            : $"{TypeName} index on {string.Join('|', Labels)} ({string.Join(", ", Properties)})";
}
