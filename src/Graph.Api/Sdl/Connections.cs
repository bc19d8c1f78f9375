using Graph.Model;
using Graph.Model.Text;

namespace Graph.Api.Sdl;

/// <summary>Connections, edges and pages (Relay's Cursor Connections), with aggregates and groups over what they match.</summary>
internal static class Connections
{
    public static readonly SdlMember[] Paging =
    [
        new("first", "Int", "At most so many, from the start or after `after`."),
        new("after", "String", "The cursor to go on from; from a page of the same filter and order."),
        new("last", "Int", "At most so many, from the end or before `before`."),
        new("before", "String", "The cursor to go back from; from a page of the same filter and order."),
    ];

    public static void Write(SdlText sdl, GraphModel model)
    {
        sdl.Block("Where a page stands.", "type PageInfo",
        [
            new("hasNextPage", "Boolean!", "Whether there is more after this page. Exact in both directions."),
            new("hasPreviousPage", "Boolean!", "Whether there is more before this page. Exact in both directions."),
            new("startCursor", "String", "The cursor of the first edge; null on an empty page."),
            new("endCursor", "String", "The cursor of the last edge; null on an empty page."),
        ]);
        foreach (var type in model.NodeTypes)
        {
            Connection(sdl, ApiNames.Connection(type), ApiNames.Edge(type), type, $"A page of {type.Plural}.");
            sdl.Block($"One of the {type.Plural}.", $"type {ApiNames.Edge(type)}", [Cursor, Node(type)]);
        }

        foreach (var field in model.NodeTypes.SelectMany(type => type.Fields).Distinct().Where(field => field.IsMany))
        {
            Connection(sdl, ApiNames.Connection(field), ApiNames.Edge(field), field.Target,
                $"A page of the {field.Name} of {Article.With(field.Owner.Name)}.");
            sdl.Block($"One of the {field.Name} of {Article.With(field.Owner.Name)}, and the relation to it.", $"type {ApiNames.Edge(field)}",
            [
                Cursor,
                Node(field.Target),
                new("relation", field.Relation.PropertiesType + "!", "The relation, with its own properties and evidence."),
            ]);
        }
    }

    private static readonly SdlMember Cursor = new("cursor", "String!", "Where this edge stands, for `after` and `before`.");

    private static SdlMember Node(NodeType type) => new("node", type.Name + "!", "The node.");

    private static void Connection(SdlText sdl, string name, string edge, NodeType type, string description) =>
        sdl.Block(description, $"type {name}",
        [
            new("pageInfo", "PageInfo!", "Where the page stands."),
            new("edges", $"[{edge}!]!", "The edges of the page."),
            new("nodes", $"[{type.Name}!]!", "The nodes of the page."),
            new("totalCount", "Int!", "How many match on all pages."),
            new("aggregate", ApiNames.Aggregate(type) + "!", "Aggregates over all that match, on all pages."),
            new("groupBy", $"[{ApiNames.Group(type)}!]!", "All that match, on all pages, counted in groups; the largest first.")
            {
                Arguments =
                [
                    new("fields", $"[{ApiNames.GroupField(type)}!]!", "What to group by; one group per combination of values."),
                    new("first", "Int", "At most so many groups."),
                ],
            },
        ]);
}
