namespace Graph.Storage.Changes;

/// <summary>One reason why a change is refused.</summary>
/// <param name="FactType">The kind, relation type or other sort of thing that it is about: <c>Person</c>, <c>SPEAKS</c>.</param>
/// <param name="FactId">Its id.</param>
/// <param name="Property">The property, or null where it is about the fact as a whole.</param>
/// <param name="Expected">What the model or the graph asks for.</param>
/// <param name="Came">What the change has instead.</param>
/// <param name="Hint">A sentence that says what to do, or null.</param>
public sealed record ChangeProblem(string FactType, string FactId, string? Property, string Expected, string Came, string? Hint = null)
{
    /// <summary><c>Person "jane-doe", property "nmae": expected a property of Person, but got "nmae". Did you mean "name"?</c></summary>
    public override string ToString() =>
        $"{FactType} \"{FactId}\"{(Property is null ? "" : $", property \"{Property}\"")}: expected {Expected}, but got {Came}."
        + (Hint is null ? "" : " " + Hint);
}
