namespace Graph.Storage.Neo4j.Http;

/// <summary>Where a transaction is on the server: its address, and the member of a cluster that has it.</summary>
internal sealed class TransactionPlace
{
    /// <summary>The value of the header that leads to the member that has it; null where it is not needed.</summary>
    public string? Affinity { get; set; }

    /// <summary>Its address; null before it has begun.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The address to commit it; null before it has begun.</summary>
    public Uri? CommitAddress { get; private set; }

    public void Take(Answer answer, Uri transactions)
    {
        var id = answer.Transaction
            ?? throw new QueryApiException(
                ErrorCodes.NotAnAnswer, "Neo4j began a transaction and did not name it.", StoreFailure.Unavailable, isTransient: true);
        Address = new Uri($"{transactions}/{Uri.EscapeDataString(id)}");
        CommitAddress = new Uri($"{Address}/commit");
    }
}
