namespace Graph.Seeding;

/// <summary>A property of a fact before and after.</summary>
/// <param name="Property">The property, or <c>&lt;kind&gt;</c>, <c>&lt;from&gt;</c> or <c>&lt;to&gt;</c>, which are none.</param>
/// <param name="Old">The value before, for people to read; null where there was none.</param>
/// <param name="New">The value after; null where there is none.</param>
public sealed record ValueChange(string Property, string? Old, string? New)
{
    /// <summary><c>name "Jane" -> "Jane Doe"</c>.</summary>
    public override string ToString() => $"{Property} {Shown(Old)} -> {Shown(New)}";

    private static string Shown(string? value) => value is null ? "nothing" : Suggestion.Quoted(value);
}
