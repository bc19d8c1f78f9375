namespace Graph.Api.Execution;

/// <summary>Thrown when a stored fact, or one of its properties, cannot be read. The message is for the log: it names the fact.</summary>
internal sealed class FactDamagedException(string? id, string property)
    : Exception(
        $"The fact \"{id}\" is damaged: its {property} is missing or has the wrong type. Another program wrote it. "
            + "Seed the fact again, or withdraw it."
    )
{
    /// <summary>The message for clients.</summary>
    public const string ForClients = "A stored fact is damaged; its unreadable parts are omitted.";
}
