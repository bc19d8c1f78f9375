using CommunityToolkit.HighPerformance.Buffers;

namespace Graph.Storage.Neo4j.Http;

/// <summary>One request as it is sent.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Body">What.</param>
/// <param name="SentBookmarks">The bookmarks in the body: the answer's are compared with them.</param>
/// <param name="Affinity">The member of a cluster that must answer; null for any.</param>
/// <param name="IsTyped">The answer's values are to say their types; see <see cref="CypherStatement.IsTyped"/>.</param>
internal readonly record struct WireRequest(
    Uri Address,
    ArrayPoolBufferWriter<byte> Body,
    string[] SentBookmarks,
    string? Affinity = null,
    bool IsTyped = false
);
