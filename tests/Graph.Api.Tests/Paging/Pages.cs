using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Paging;

/// <summary>Walks through a connection page by page, and checks what each page says about itself.</summary>
/// <param name="server">The server.</param>
/// <param name="query">An operation with the variables `first`, `after`, `last` and `before`, with `pageInfo` and `edges`.</param>
/// <param name="find">Where the connection is in the data.</param>
internal sealed class Pages(SharedServer server, string query, Func<JsonNode, JsonNode> find)
{
    /// <summary>The ids of everything, on one page.</summary>
    public async Task<List<string>> AllAsync() => Ids(await AskAsync(new { first = 500 }));

    /// <summary>The ids of everything, forward in pages of a size.</summary>
    public async Task<List<string>> ForwardAsync(int size, int total)
    {
        var ids = new List<string>();
        string? after = null;
        while (true)
        {
            var page = await AskAsync(new { first = size, after });
            ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(ids.Count > 0);
            ids.AddRange(Ids(page));
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBe(ids.Count < total);
            ShouldNameItsEnds(page);
            if (ids.Count >= total)
                return ids;
            after = (string?)page["pageInfo"]!["endCursor"];
        }
    }

    /// <summary>The ids of everything in order, read backward in pages of a size.</summary>
    public async Task<List<string>> BackwardAsync(int size, int total)
    {
        var ids = new List<string>();
        string? before = null;
        while (true)
        {
            var page = await AskAsync(new { last = size, before });
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBe(ids.Count > 0);
            ids.InsertRange(0, Ids(page));
            ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(ids.Count < total);
            ShouldNameItsEnds(page);
            if (ids.Count >= total)
                return ids;
            before = (string?)page["pageInfo"]!["startCursor"];
        }
    }

    /// <summary>One page.</summary>
    public async Task<JsonNode> AskAsync(object variables) => find((await server.AskAsync(query, variables)).Data);

    /// <summary>The ids of a page.</summary>
    public static List<string> Ids(JsonNode page) => [.. page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["id"]!)];

    private static void ShouldNameItsEnds(JsonNode page)
    {
        var cursors = page["edges"]!.AsArray().Select(edge => (string?)edge!["cursor"]).ToList();
        ((string?)page["pageInfo"]!["startCursor"]).ShouldBe(cursors[0]);
        ((string?)page["pageInfo"]!["endCursor"]).ShouldBe(cursors[^1]);
    }
}
