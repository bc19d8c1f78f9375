namespace Graph.Benchmarks.Peer.Data;

/// <summary>How large the graph is: at full size 200,000 nodes and 1,000,000 relations.</summary>
internal sealed record PeerSizes(int Nodes = 200_000, int Relations = 1_000_000)
{
    /// <summary>Goes up with every change of what is generated or of how a store keeps it, so that prepared data is made anew.</summary>
    public const int Version = 2;

    /// <summary>The organizations with the most members.</summary>
    public const int Hubs = 4;

    /// <summary>The persons that are members of 50 organizations or more.</summary>
    public const int Joiners = 200;

    public int People => Nodes * 60 / 100;

    public int Organizations => Nodes * 20 / 100;

    public int Statements => Nodes * 19 / 100;

    public int Documents => Nodes - People - Organizations - Statements;

    /// <summary>How many members a hub has.</summary>
    public int HubMembers => Nodes / 20;

    /// <summary>The organizations, after the hubs, that have a tenth of a hub's members and up to six tenths more.</summary>
    public int Middles => Math.Min(40, Organizations / 100);

    /// <summary>The persons, after the joiners, that make thirty statements each.</summary>
    public int Speakers => Math.Min(200, Statements / 60);

    /// <summary>What names a folder of prepared data.</summary>
    public string Key => $"v{Version}-{Nodes}-{Relations}";
}
