namespace Graph.Api.Definitions;

/// <summary>An enum type.</summary>
internal class EnumDefinition(string name, string description, IEnumerable<EnumMember> values) : ApiType(name, description)
{
    public sealed override void Write(SdlText sdl) => sdl.Block(Description, $"enum {Name}", values);
}

/// <summary>A value of an enum type.</summary>
internal class EnumMember(string name, string description) : SchemaMember(name, "", description);
