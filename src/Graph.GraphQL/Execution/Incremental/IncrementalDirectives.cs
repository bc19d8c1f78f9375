using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// The directives of incremental delivery (working draft of the specification). No schema has them unless it defines
/// them; a host that delivers incrementally adds <see cref="Sdl"/> to its definitions.
/// </summary>
public static class IncrementalDirectives
{
    /// <summary>Their definitions.</summary>
    public const string Sdl = """
        "Directs the executor to defer this fragment when the `if` argument is true or undefined."
        directive @defer(
          "Deferred when true or undefined."
          if: Boolean! = true
          "Unique name"
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Directs the executor to stream plural fields when the `if` argument is true or undefined."
        directive @stream(
          "Number of items to return immediately"
          initialCount: Int! = 0
          "Stream when true or undefined."
          if: Boolean! = true
          "Unique name"
          label: String
        ) on FIELD

        """;

    internal static readonly DirectiveDefinition Defer = new("defer")
    {
        Locations = [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = new([If("@defer"), Label("@defer")]),
    };

    internal static readonly DirectiveDefinition Stream = new("stream")
    {
        Locations = [DirectiveLocation.Field],
        Arguments = new([
            new("@stream", "initialCount", isArgument: true)
            {
                Type = SpecifiedScalars.Int.NonNull(),
                DefaultValue = new IntValueNode("0"),
            },
            If("@stream"),
            Label("@stream"),
        ]),
    };

    private static InputValueDefinition If(string owner) =>
        new(owner, "if", isArgument: true) { Type = SpecifiedScalars.Boolean.NonNull(), DefaultValue = new BooleanValueNode(true) };

    private static InputValueDefinition Label(string owner) => new(owner, "label", isArgument: true) { Type = SpecifiedScalars.String };
}
