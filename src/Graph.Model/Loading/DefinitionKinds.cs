namespace Graph.Model.Loading;

/// <summary>The locations where a directive is allowed.</summary>
[Flags]
internal enum DefinitionKinds
{
    None = 0,
    Kind = 1,
    Interface = 2,
    PropertiesType = 4,
    Property = 8,
    RelationField = 16,
    Enum = 32,
    EnumValue = 64,
    Scalar = 128,
    Fact = 256,
}
