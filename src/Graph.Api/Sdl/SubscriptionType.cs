namespace Graph.Api.Sdl;

/// <summary>The field of the subscription root: changes of the graph, as they are written.</summary>
internal static class SubscriptionType
{
    public static void Write(SdlText sdl)
    {
        sdl.Block("What can be listened to.", "type Subscription",
        [
            new("changes", "Change!", "Each change of the graph from now on, in order: at once when this server wrote it, within a second when another program did.")
            {
                Arguments = [new("kinds", "[Kind!]", "Only changes that touch nodes of these kinds, and of those only these nodes; none where the list is empty.")],
            },
        ]);
        sdl.Block("A change of the graph, whole: everything that was written at once.", "type Change",
        [
            new("number", "Long!", "Its number in the change log, from 1, without gaps."),
            new("id", "String", "The id that its writer gave it."),
            new("at", "DateTime!", "When it was written."),
            new("note", "String", "Why, as its writer said."),
            new("sources", "[String!]!", "The annotation files whose assertions it wrote or withdrew."),
            new("facts", "[FactChange!]!", "The facts that it touched."),
        ]);
        sdl.Block("What a change did to one fact. Ask `node` or `relation` for the fact itself.", "type FactChange",
        [
            new("id", "ID!", "The fact's id."),
            new("kind", "Kind", "The kind of a node; null for a relation."),
            new("relation", "String", "The type of a relation (`SPEAKS`); null for a node."),
            new("operation", "FactOperation!", "What was done."),
            new("from", "ID", "Where a relation starts."),
            new("to", "ID", "Where a relation ends."),
            new("into", "ID", "What a merged fact was merged into."),
        ]);
        sdl.Block("What a change does to a fact.", "enum FactOperation",
        [
            new("CREATED", "", "It is new, or stands again."),
            new("UPDATED", "", "Its properties, kind or ends are others than before."),
            new("RETRACTED", "", "It was withdrawn."),
            new("MERGED", "", "It was merged into another; its id still resolves."),
        ]);
    }
}
