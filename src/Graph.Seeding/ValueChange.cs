namespace Graph.Seeding;

/// <summary>A property of a fact before and after a change.</summary>
/// <param name="Property">The property, or <c>&lt;kind&gt;</c>, <c>&lt;from&gt;</c> or <c>&lt;to&gt;</c>, which are not properties.</param>
/// <param name="Old">The value before, in readable form; null if there was none.</param>
/// <param name="New">The value after; null if there is none.</param>
public sealed record ValueChange(string Property, string? Old, string? New)
{
    /// <summary><c>name "Jane" -> "Jane Doe"</c>.</summary>
    public override string ToString() => $"{Property} {Shown(Old)} -> {Shown(New)}";

    private static string Shown(string? value) => value is null ? "nothing" : Suggestion.Quoted(value);
}
