using System.Collections.Immutable;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>A deferral at one object: what the client is told of as pending, and later as completed.</summary>
/// <param name="path">Where the object is.</param>
/// <param name="label">The label of the deferral, or null.</param>
/// <param name="parent">The deferral around it; null for none.</param>
internal sealed class DeliveryGroup(ImmutableArray<PathSegment> path, string? label, DeliveryGroup? parent) : IPending
{
    public ImmutableArray<PathSegment> Path => path;

    public string? Label => label;

    public DeliveryGroup? Parent => parent;

    public string? Id { get; set; }

    /// <summary>Whether the client waits for it, or will: neither delivered, failed, nor dropped.</summary>
    public bool IsKnown { get; set; }

    /// <summary>The deferrals in it that are known.</summary>
    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>What it delivers, in order, that no other group has delivered yet.</summary>
    public List<DeferredTask> Tasks { get; } = [];

    /// <summary>How many tasks have not succeeded yet.</summary>
    public int Unfinished { get; set; }
}
