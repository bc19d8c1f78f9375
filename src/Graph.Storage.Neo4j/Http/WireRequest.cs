using CommunityToolkit.HighPerformance.Buffers;

namespace Graph.Storage.Neo4j.Http;

/// <summary>One request as it is sent.</summary>
/// <param name="Address">The address of the request.</param>
/// <param name="Body">The body of the request.</param>
/// <param name="SentBookmarks">The bookmarks in the body: those of the response are compared with them.</param>
/// <param name="Affinity">The cluster member that must respond; null for any.</param>
/// <param name="IsTyped">Whether the values of the response state their types; see <see cref="CypherStatement.IsTyped"/>.</param>
internal readonly record struct WireRequest(
    Uri Address,
    ArrayPoolBufferWriter<byte> Body,
    string[] SentBookmarks,
    string? Affinity = null,
    bool IsTyped = false
);
