using System.Runtime.CompilerServices;
using Graph.Api.Definitions;
using Graph.Api.Execution;
using Graph.Api.Fields.Root;
using Graph.GraphQL.Execution;
using Graph.Storage.Changes;

namespace Graph.Api.Fields.Changes;

/// <summary>The subscription `changes`: rows of the store's change log, from the arrival of the request on.</summary>
internal sealed class ChangesField : SubscriptionField
{
    private static readonly Argument<object?[]> Kinds = new(
        "kinds",
        "[Kind!]",
        "Only changes of nodes of these kinds; each change then has only these nodes. None if the list is empty."
    );

    private readonly ChangeTypes _types;

    public ChangesField(ApiTypes types)
        : this(new ChangeTypes(types.Model, types.Kinds)) { }

    private ChangesField(ChangeTypes types)
        : base(
            "changes",
            types.Change.Required,
            "Each change of the graph from now on, in order: immediately if this server wrote it, within a second if another program did.",
            Kinds
        ) => _types = types;

    public override IEnumerable<ApiType> OwnTypes => [_types.Change, _types.Fact, ChangeTypes.Operation];

    public override async IAsyncEnumerable<Column> ListenAsync(
        Selection selection,
        OperationContext context,
        ApiServices services,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var kinds = Kinds.Of(selection.Arguments)?.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var store = services.Store;
        var last = await (((RequestState)context.Request.State!).ListensFrom ?? store.LastChangeAsync(cancellation).AsTask());
        await foreach (var change in store.FollowAsync(last, cancellation).WithCancellation(cancellation))
        {
            var facts = change.Facts.Where(fact => kinds is null || IsOfKind(fact, kinds)).ToList();
            if (kinds is not null && facts.Count == 0)
                continue;
            yield return _types.Change.Objects([new ChangeEvent(change, facts)]);
        }
    }

    private static bool IsOfKind(FactChange fact, HashSet<string> kinds) =>
        !fact.IsRelation && kinds.Contains(ApiNames.EnumValue(fact.Type));
}
