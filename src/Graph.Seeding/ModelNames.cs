namespace Graph.Seeding;

/// <summary>The few names of the model with a fixed meaning in seeding; everything else is read from the model.</summary>
internal static class ModelNames
{
    public const string Document = "Document";
    public const string Evidence = "Evidence";
    public const string Mention = "Mention";

    /// <summary>From evidence and mentions to their document.</summary>
    public const string In = "IN";

    /// <summary>From a mention to the actor.</summary>
    public const string Mentions = "MENTIONS";

    /// <summary>From a subject to the documents that it occurs in.</summary>
    public const string OccursIn = "OCCURS_IN";

    /// <summary>The reason why a date of a fact follows from the text.</summary>
    public const string DateInference = "dateInference";

    /// <summary>Properties that form pairs: a relation with its own value for one does not inherit the other.</summary>
    public static readonly IReadOnlyList<string[]> SaidTogether =
    [
        ["polarity"],
        ["status", "assertedBy"],
        ["certainty", "inference"],
    ];

    /// <summary>Properties of a document that are read from its file.</summary>
    public static readonly IReadOnlyList<string> ReadFromFile = ["text", "sha256"];

    /// <summary>Kinds whose nodes are derived from quotes and mentions and are not listed.</summary>
    public static bool IsDerivedKind(string kind) => kind is Evidence or Mention;

    /// <summary>
    /// Whether a mention of this form names the actor, by a full name, a short form or a metonym. Null is the default form.
    /// </summary>
    public static bool IsName(string? form) => form is null or "NAME" or "SHORT" or "METONYM";

    /// <summary>Relations that are derived from quotes and mentions and are not listed.</summary>
    public static bool IsDerivedRelation(string type) => type is In or Mentions or OccursIn;
}
