namespace Graph.Api.Definitions;

/// <summary>An object or interface type, with its fields.</summary>
internal abstract class ObjectDefinition(string name, string description) : ApiType(name, description)
{
    public abstract IReadOnlyList<ApiField> Fields { get; }

    /// <summary>The start of the definition.</summary>
    protected virtual string Head => $"type {Name}";

    public sealed override void Write(SdlText sdl) => sdl.Block(Description, Head, Fields);
}
