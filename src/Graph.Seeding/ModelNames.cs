namespace Graph.Seeding;

/// <summary>The few names of the model that seeding itself gives a meaning; all else it reads from the model.</summary>
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

    /// <summary>Why a date of a fact follows from the text.</summary>
    public const string DateInference = "dateInference";

    /// <summary>What goes together: who says that it is denied does not mean the node's reasons for it being inferred.</summary>
    public static readonly IReadOnlyList<string[]> SaidTogether = [["polarity"], ["status", "assertedBy"], ["certainty", "inference"]];

    /// <summary>Properties of a document that its file says.</summary>
    public static readonly IReadOnlyList<string> ReadFromFile = ["text", "sha256"];

    /// <summary>Kinds whose nodes follow from quotes and mentions, so that nobody lists them.</summary>
    public static bool IsDerivedKind(string kind) => kind is Evidence or Mention;

    /// <summary>Whether a mention of this form names the actor, in full, in short or by what stands for it. Null is the default form.</summary>
    public static bool IsName(string? form) => form is null or "NAME" or "SHORT" or "METONYM";

    /// <summary>Relations that follow from quotes and mentions, so that nobody lists them.</summary>
    public static bool IsDerivedRelation(string type) => type is In or Mentions or OccursIn;
}
