using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Definitions;

/// <summary>A scalar type that the API defines; its values are written as they are stored.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
/// <param name="parse">Reads a value of a request.</param>
internal sealed class ScalarDefinition(string name, string description, Func<object, Coerced> parse) : ApiType(name, description)
{
    /// <summary>The scalar type for the engine.</summary>
    public ScalarCoercion Coercion { get; } = new() { ParseValue = parse };

    public override void Write(SdlText sdl) => sdl.Line(Description, $"scalar {Name}");
}
