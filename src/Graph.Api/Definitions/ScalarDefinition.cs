using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Definitions;

/// <summary>A scalar type of the API's own; its values are written as they are kept.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What clients read about it.</param>
/// <param name="parse">How a value of a request is read.</param>
internal sealed class ScalarDefinition(string name, string description, Func<object, Coerced> parse) : ApiType(name, description)
{
    /// <summary>How the engine reads it.</summary>
    public ScalarCoercion Coercion { get; } = new() { ParseValue = parse };

    public override void Write(SdlText sdl) => sdl.Line(Description, $"scalar {Name}");
}
