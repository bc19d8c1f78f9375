namespace Graph.Api.Definitions;

/// <summary>A named type of the schema.</summary>
internal abstract class ApiType(string name, string description)
{
    public string Name => name;

    /// <summary>What clients read about it.</summary>
    public string Description => description;

    /// <summary>The type of a field that has one of them, and is never null: <c>Name!</c>.</summary>
    public string Required => name + "!";

    /// <summary>The type of a field that has a list of them: <c>[Name!]!</c>.</summary>
    public string RequiredList => $"[{name}!]!";

    /// <summary>The type of an argument that takes a list of them: <c>[Name!]</c>.</summary>
    public string List => $"[{name}!]";

    /// <summary>Adds its definition to the text. A type without members has none.</summary>
    public abstract void Write(SdlText sdl);
}
