namespace Graph.Api.Execution;

/// <summary>A stored fact cannot be shown, or a property of it. The message is for the log: it names the fact.</summary>
internal sealed class FactDamagedException(string? id, string property)
    : Exception(
        $"The fact \"{id}\" is damaged: its {property} is missing or not of its type. Something else than this program wrote it. "
            + "Seed the fact anew, or withdraw it."
    )
{
    /// <summary>What the client is told.</summary>
    public const string ForClients = "A fact that is stored here is damaged, and what cannot be read of it is left out.";
}
