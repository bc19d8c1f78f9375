using System.Globalization;
using System.Runtime.CompilerServices;
using Graph.Api.Sdl;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Api.Execution;

/// <summary>The events behind `Subscription.changes`: rows of the store's change log, from the arrival of the request on.</summary>
internal sealed class ChangeEvents(IGraphStore store, GraphModel model) : IEventSource
{
    public async IAsyncEnumerable<Column> SubscribeAsync(
        Selection selection, OperationContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var wanted = selection.Arguments.Get<object?[]>("kinds")?.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var last = await (((RequestState)context.Request.State!).ListensFrom ?? store.LastChangeAsync(cancellation).AsTask());
        await foreach (var change in store.FollowAsync(last, cancellation).WithCancellation(cancellation))
        {
            var facts = change.Facts.Where(fact => wanted is null || (!fact.IsRelation && wanted.Contains(Kind(fact)))).ToList();
            if (wanted is not null && facts.Count == 0) continue;
            yield return new ObjectColumn([new Dictionary<string, object?> { [selection.Field.Name] = Show(change, facts) }]);
        }
    }

    private Dictionary<string, object?> Show(ChangeRecord change, List<FactChange> facts) => new()
    {
        ["number"] = change.Number,
        ["id"] = change.Id,
        ["at"] = change.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        ["note"] = change.Note,
        ["sources"] = change.Sources,
        ["facts"] = facts.ConvertAll(Show),
    };

    private Dictionary<string, object?> Show(FactChange fact) => new()
    {
        ["id"] = fact.Id,
        ["kind"] = fact.IsRelation || model.FindKind(fact.Type) is null ? null : Kind(fact),
        ["relation"] = fact.IsRelation ? fact.Type : null,
        ["operation"] = fact.Operation.ToString().ToUpperInvariant(),
        ["from"] = fact.FromId,
        ["to"] = fact.ToId,
        ["into"] = fact.IntoId,
    };

    private static string Kind(FactChange fact) => ApiNames.EnumValue(fact.Type);
}
