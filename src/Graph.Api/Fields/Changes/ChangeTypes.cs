using System.Globalization;
using Graph.Api.Definitions;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Api.Fields.Changes;

/// <summary>A change as a subscriber receives it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Facts">Its facts, as requested.</param>
internal sealed record ChangeEvent(ChangeRecord Change, IReadOnlyList<FactChange> Facts);

/// <summary>The types that show changes of the graph.</summary>
internal sealed class ChangeTypes
{
    public ChangeTypes(GraphModel model, KindEnum kinds)
    {
        Fact = new(
            "FactChange",
            "What a change did to one fact. Use `node` or `relation` to fetch the fact itself.",
            new("id", "ID!", "The fact's id.", fact => fact.Id),
            new("kind", kinds.Name, "The kind of a node; null for a relation.", fact => KindOf(fact, model)),
            new("relation", "String", "The type of a relation (`SPEAKS`); null for a node.", fact => fact.IsRelation ? fact.Type : null),
            new("operation", Operation.Required, "What was done.", fact => NameOf(fact.Operation)),
            new("from", "ID", "Where a relation starts.", fact => fact.FromId),
            new("to", "ID", "Where a relation ends.", fact => fact.ToId),
            new("into", "ID", "The id of the fact that it was merged into.", fact => fact.IntoId)
        );
        Change = new(
            "Change",
            "A complete change of the graph: everything that was written together.",
            new(
                "number",
                "Long!",
                "Its number in the change log, from 1, without gaps.",
                events => new Int64Column(Array.ConvertAll(events, each => each.Change.Number))
            ),
            new("id", "String", "The id that its writer gave it.", each => each.Change.Id),
            new(
                "at",
                "DateTime!",
                "When it was written.",
                each => each.Change.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture)
            ),
            new("note", "String", "The reason, as its writer gave it.", each => each.Change.Note),
            ItemField<ChangeEvent>.Texts(
                "sources",
                "The annotation files whose assertions it wrote or withdrew.",
                each => each.Change.Sources
            ),
            ItemField<ChangeEvent>.List("facts", Fact, "The facts that it changed.", each => each.Facts)
        );
    }

    public static EnumDefinition Operation { get; } =
        new(
            "FactOperation",
            "What a change does to a fact.",
            Enum.GetValues<FactOperation>()
                .Select(operation => new EnumMember(
                    NameOf(operation),
                    operation switch
                    {
                        FactOperation.Created => "It is new, or is current again.",
                        FactOperation.Updated => "Its properties, kind or ends have changed.",
                        FactOperation.Retracted => "It was withdrawn.",
                        FactOperation.Merged => "It was merged into another; its id still resolves.",
                        _ => throw new InvalidOperationException($"The operation {operation} has no description."),
                    }
                ))
        );

    public ItemType<ChangeEvent> Change { get; }

    public ItemType<FactChange> Fact { get; }

    // A kind of an older model may be missing from the enum.
    private static string? KindOf(FactChange fact, GraphModel model) =>
        !fact.IsRelation && model.FindKind(fact.Type) is { } kind ? KindEnum.NameOf(kind) : null;

    private static string NameOf(FactOperation operation) => operation.ToString().ToUpperInvariant();
}
