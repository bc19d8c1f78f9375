using System.Collections.Frozen;
using Graph.Api.Definitions;
using Graph.Model;

namespace Graph.Api.Fields;

/// <summary>The kinds of a model, as an enum of the API.</summary>
internal sealed class KindEnum(GraphModel model)
    : EnumDefinition("Kind", "The kinds of node.", model.Kinds.Select(kind => new EnumMember(NameOf(kind), kind.Description ?? kind.Name)))
{
    private readonly FrozenDictionary<string, Kind> _byValue = model.Kinds.ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The kinds that values represent; nulls are omitted.</summary>
    public IEnumerable<NodeType> Of(object?[] values) => values.OfType<string>().Select(value => _byValue[value]);

    /// <summary>The value that represents a kind.</summary>
    public static string NameOf(Kind kind) => ApiNames.EnumValue(kind.Name);
}
