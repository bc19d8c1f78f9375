namespace Graph.Api.Definitions;

/// <summary>A named type of the schema.</summary>
internal abstract class ApiType(string name, string description)
{
    public string Name => name;

    /// <summary>The description that clients read.</summary>
    public string Description => description;

    /// <summary>The type of a field with one value that is never null: <c>Name!</c>.</summary>
    public string Required => name + "!";

    /// <summary>The type of a field with a list of values: <c>[Name!]!</c>.</summary>
    public string RequiredList => $"[{name}!]!";

    /// <summary>The type of an argument that takes a list of values: <c>[Name!]</c>.</summary>
    public string List => $"[{name}!]";

    /// <summary>Adds the definition to the text. A type without members is omitted.</summary>
    public abstract void Write(SdlText sdl);
}
