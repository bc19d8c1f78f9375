using System.Collections.Immutable;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>Deferred fields of one object: they are executed when the first of their groups is due, and delivered once.</summary>
/// <param name="objects">The object, among all at its position.</param>
/// <param name="part">The fields.</param>
/// <param name="row">Its position among them.</param>
/// <param name="position">The field whose value it is; null at the root.</param>
/// <param name="path">Its path.</param>
/// <param name="scope">The deferrals around it.</param>
/// <param name="places">The lists around it.</param>
internal sealed class DeferredTask(
    ObjectGroup objects,
    DeferredSelections part,
    int row,
    Selection? position,
    ImmutableArray<PathSegment> path,
    DeliveryScope scope,
    ListPlaces places
)
{
    public ObjectGroup Objects => objects;

    public DeferredSelections Part => part;

    public int Row => row;

    public Selection? Position => position;

    public ImmutableArray<PathSegment> Path => path;

    public DeliveryScope Scope => scope;

    public ListPlaces Places => places;

    /// <summary>The groups to which it belongs.</summary>
    public ImmutableArray<DeliveryGroup> Groups { get; } = [.. part.Usages.Usages.Select(scope.Find)];

    /// <summary>Whether it was started and is still needed by a group.</summary>
    public bool IsActive { get; set; }

    /// <summary>Its outcome; null until it is executed.</summary>
    public DeferredOutcome? Outcome { get; set; }

    /// <summary>The streams in its output.</summary>
    public List<ItemStream> Streams { get; } = [];
}
