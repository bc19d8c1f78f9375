namespace Graph.Storage.Changes;

/// <summary>One reason why a change is rejected.</summary>
/// <param name="FactType">The kind, relation type or other type of item that it concerns: <c>Person</c>, <c>SPEAKS</c>.</param>
/// <param name="FactId">Its id.</param>
/// <param name="Property">The property, or null if the problem concerns the entire fact.</param>
/// <param name="Expected">The value or state required by the model or the graph.</param>
/// <param name="Actual">The value in the change.</param>
/// <param name="Hint">A sentence that suggests a fix, or null.</param>
public sealed record ChangeProblem(string FactType, string FactId, string? Property, string Expected, string Actual, string? Hint = null)
{
    /// <summary><c>Person "jane-doe", property "nmae": expected a property of Person, but got "nmae". Did you mean "name"?</c></summary>
    public override string ToString() =>
        $"{FactType} \"{FactId}\"{(Property is null ? "" : $", property \"{Property}\"")}: expected {Expected}, but got {Actual}."
        + (Hint is null ? "" : " " + Hint);
}
