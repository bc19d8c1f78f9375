using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A field to be resolved for all objects at its position.</summary>
/// <param name="Selection">The field, with its arguments and the selections below it.</param>
/// <param name="Parents">The objects, all of <see cref="Selection.ParentType"/>; none is null or an error.</param>
/// <param name="Context">The operation in progress.</param>
public readonly record struct FieldBatch(Selection Selection, Column Parents, OperationContext Context);
