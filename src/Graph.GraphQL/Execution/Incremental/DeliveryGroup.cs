using System.Collections.Immutable;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>A deferral at one object, which is announced to the client as pending and later as completed.</summary>
/// <param name="path">The path of the object.</param>
/// <param name="label">The label of the deferral, or null.</param>
/// <param name="parent">The deferral around it; null for none.</param>
internal sealed class DeliveryGroup(ImmutableArray<PathSegment> path, string? label, DeliveryGroup? parent) : IPending
{
    public ImmutableArray<PathSegment> Path => path;

    public string? Label => label;

    public DeliveryGroup? Parent => parent;

    public string? Id { get; set; }

    /// <summary>Whether the client waits for it or will wait: it is not delivered, failed or dropped.</summary>
    public bool IsKnown { get; set; }

    /// <summary>The known deferrals inside it.</summary>
    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>Its tasks, in order, that no other group has delivered yet.</summary>
    public List<DeferredTask> Tasks { get; } = [];

    /// <summary>The number of tasks that have not succeeded yet.</summary>
    public int Unfinished { get; set; }
}
