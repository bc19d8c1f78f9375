namespace Graph.Storage.Neo4j.Schema;

/// <summary>An index of the database, or a constraint with its index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, or null for a type that the store does not use.</param>
/// <param name="TypeName">The server's name for the index type.</param>
/// <param name="IsConstraint">Whether a constraint owns it.</param>
/// <param name="IsRelation">Whether it is over relationships.</param>
/// <param name="Labels">The labels or relationship types.</param>
/// <param name="Properties">The properties, in order.</param>
/// <param name="State"><c>ONLINE</c>, <c>POPULATING</c> or <c>FAILED</c>.</param>
/// <param name="Failure">The reason of the failure, otherwise empty.</param>
/// <param name="Settings">For a full-text index, its analyzer and update mode; otherwise empty.</param>
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
    /// <summary>The analyzer and update mode of a full-text index of the store.</summary>
    public const string OurSettings = "whitespace, updated immediately";

    /// <summary>Whether, by its name, this program created it.</summary>
    public bool IsOurs => Name.StartsWith(IndexDefinition.Prefix, StringComparison.Ordinal);

    /// <summary>Whether it is still being populated.</summary>
    public bool IsPopulating => State == "POPULATING";

    /// <summary>Whether it could not be populated.</summary>
    public bool HasFailed => State == "FAILED";

    /// <summary>Whether it matches the expected index, whatever its name.</summary>
    public bool Serves(IndexDefinition wanted) =>
        !HasFailed && Type == wanted.Type && IsOver(wanted) && (wanted.Type != SchemaItemType.FullText || Settings == OurSettings);

    /// <summary>Whether it is over the same values.</summary>
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
