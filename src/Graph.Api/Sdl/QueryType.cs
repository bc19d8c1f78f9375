using Graph.Model;

namespace Graph.Api.Sdl;

/// <summary>The fields of the root: by id, collections, any node or relation, search.</summary>
internal static class QueryType
{
    private static readonly SdlMember[] View =
    [
        new("asOf", "PartialDate", "Only facts that may hold then in the world (by `since` and `until`), here and below."),
        new("knownAt", "DateTime", "The graph as it was known at that instant (by `recorded` and `retracted`), here and below."),
    ];

    public static void Write(SdlText sdl, GraphModel model)
    {
        var fields = new List<SdlMember>
        {
            new("node", "Node", "Any node by its id; null where there is none.") { Arguments = [Id, .. View] },
            new("nodes", "[Node]!", "Nodes by their ids, in that order, null where there is none.")
            {
                Arguments = [new("ids", "[ID!]!", "At most as many as a page may have."), .. View],
            },
            new("relation", "Relation", "Any relation by its id; null where there is none.") { Arguments = [Id, .. View] },
            SearchTypes.Field(model, View),
        };
        foreach (var type in model.NodeTypes)
        {
            fields.Add(new(ApiNames.ById(type), type.Name, $"One of the {type.Plural} by its id; null where there is none.")
            {
                Arguments = [Id, .. View],
            });
            fields.Add(new(type.Plural, ApiNames.Connection(type) + "!", type.Description ?? type.Plural)
            {
                Arguments =
                [
                    new("where", ApiNames.Filter(type.Name), "Which of them."),
                    new("order", $"[{ApiNames.Sort(type.Name)}!]", "In which order; by id when not said."),
                    .. Connections.Paging,
                    .. View,
                ],
            });
        }

        sdl.Block("What can be asked. Every fact has its evidence.", "type Query", fields);
        sdl.Block("The kinds of node.", "enum Kind",
            model.Kinds.Select(kind => new SdlMember(ApiNames.EnumValue(kind.Name), "", kind.Description ?? kind.Name)));
        SearchTypes.Write(sdl);
    }

    private static SdlMember Id => new("id", "ID!", "The id. One that was merged into another still resolves.");
}
