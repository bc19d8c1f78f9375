using Graph.Model.Formats;

namespace Graph.Model;

/// <summary>A value that a kind, an interface or a relation has. Immutable.</summary>
public sealed record Property
{
    /// <summary>Its name, the same in seed files, stores and the API.</summary>
    public required string Name { get; init; }

    /// <summary>Its description, or null if the model has none.</summary>
    public string? Description { get; init; }

    /// <summary>The type of its value, or of each value if <see cref="IsList"/>.</summary>
    public required PropertyType Type { get; init; }

    /// <summary>The enum if <see cref="Type"/> is <see cref="PropertyType.Enum"/>; otherwise null.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>Whether it has any number of values, in order, none of them null.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it is never null. A missing list is empty, so a required list may be omitted.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// The default value, or null: a <see cref="string"/> (also for enums, ids and dates), <see cref="long"/>,
    /// <see cref="double"/> or <see cref="bool"/>, according to <see cref="Type"/>.
    /// </summary>
    public object? Default { get; init; }

    /// <summary>Whether clients may order by it; strings are stored with a <see cref="Text.TextFold.SortKey"/>.</summary>
    public bool IsSortable { get; init; }

    /// <summary>
    /// Whether it is text with a folded copy (<see cref="Text.TextFold.Fold"/>) for comparisons that ignore case and marks.
    /// </summary>
    public bool IsFolded => Type == PropertyType.String;

    /// <summary>Whether substrings of its folded copy are indexed.</summary>
    public bool HasSubstrings { get; init; }

    /// <summary>Whether it is indexed for equality, ranges and substrings.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>The weight of a full-text match in it, from 1; 0 if search does not read it.</summary>
    public int SearchWeight { get; init; }

    /// <summary>
    /// If its values are ids of other facts: the name of their kind, interface or relation's properties type, such as
    /// <c>HoldsPosition</c>; otherwise null.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>The format of its text, or null if any text is allowed.</summary>
    public ValueFormat? Format { get; init; }

    /// <summary>The minimum value, or null.</summary>
    public double? Minimum { get; init; }

    /// <summary>The maximum value, or null.</summary>
    public double? Maximum { get; init; }

    /// <summary>
    /// The property of the same fact whose value this one is never less than, or null: <c>min</c> for <c>max</c>. Dates may be
    /// partial: this one must not be entirely before the other.
    /// </summary>
    public string? AtLeast { get; init; }

    /// <summary>Its name in an older model, under which stores of that model contain it; otherwise null.</summary>
    public string? Formerly { get; init; }

    /// <summary>Whether it is computed from other facts when they are written. Callers never set it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The name of the type (kind, interface, properties type or <c>Fact</c>) that declares it.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether it must be given: it is required, is not a list or derived, and has no default.</summary>
    public bool MustBeGiven => IsRequired && !IsList && !IsDerived && Default is null;

    /// <summary>Its type in SDL: <c>[ID!]!</c>.</summary>
    public string TypeText
    {
        get
        {
            var name = Type switch
            {
                PropertyType.Id => "ID",
                PropertyType.Enum => Enum!.Name,
                _ => Type.ToString(),
            };
            return (IsList ? $"[{name}!]" : name) + (IsRequired ? "!" : "");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}.{Name}: {TypeText}";
}
