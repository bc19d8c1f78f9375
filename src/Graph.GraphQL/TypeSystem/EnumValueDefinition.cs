using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>One name of an enum.</summary>
public sealed class EnumValueDefinition : IDefinition
{
    internal EnumValueDefinition(EnumType parent, string name)
    {
        Parent = parent;
        Name = name;
        Value = name;
        Json = Encoding.UTF8.GetBytes($"\"{name}\"");
    }

    /// <summary>The enum to which the name belongs.</summary>
    public EnumType Parent { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The value seen by resolvers: the name itself unless the builder sets another.</summary>
    public object Value { get; internal set; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>The deprecation reason; null if it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition it was built from.</summary>
    public EnumValueDefinitionNode? AstNode { get; internal set; }

    /// <summary>The name in quotes, as UTF-8.</summary>
    internal byte[] Json { get; }

    /// <summary>The schema coordinate, <c>Enum.VALUE</c>.</summary>
    public override string ToString() => $"{Parent.Name}.{Name}";
}
