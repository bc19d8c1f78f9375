using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation;

/// <summary>The kinds of node that are a <typeparamref name="T"/>: one, or several when it is abstract.</summary>
internal static class NodeKinds<T>
    where T : AstNode
{
    public static readonly NodeKind[] All = [.. Enum.GetValues<NodeKind>().Where(kind => typeof(T).IsAssignableFrom(TypeOf(kind)))];

    private static Type TypeOf(NodeKind kind) =>
        typeof(AstNode).Assembly.GetType($"{typeof(AstNode).Namespace}.{kind}Node", throwOnError: true)!;
}
