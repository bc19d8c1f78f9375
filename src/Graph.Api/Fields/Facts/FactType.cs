using Graph.Api.Definitions;

namespace Graph.Api.Fields.Facts;

/// <summary>An object or interface type that represents nodes or relations.</summary>
internal sealed class FactType(
    string name,
    string description,
    bool isInterface,
    IEnumerable<string> implements,
    IReadOnlyList<FactField> fields
) : ObjectDefinition(name, description)
{
    public override IReadOnlyList<ApiField> Fields => fields;

    protected override string Head
    {
        get
        {
            var interfaces = string.Join(" & ", implements);
            return (isInterface ? "interface " : "type ") + Name + (interfaces.Length == 0 ? "" : " implements " + interfaces);
        }
    }
}
