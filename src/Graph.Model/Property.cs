using Graph.Model.Formats;

namespace Graph.Model;

/// <summary>A value that a kind, an interface or a relation has. Immutable.</summary>
public sealed record Property
{
    /// <summary>Its name, the same in seed files, stores and the API.</summary>
    public required string Name { get; init; }

    /// <summary>What it means, or null where the model does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The type of its value, or of each value where <see cref="IsList"/>.</summary>
    public required PropertyType Type { get; init; }

    /// <summary>The enum, where <see cref="Type"/> is <see cref="PropertyType.Enum"/>; else null.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>It has any number of values, in order, none of them null.</summary>
    public bool IsList { get; init; }

    /// <summary>It is never null. A list that is not given is empty, so a required list need not be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// The value where none is given, or null: a <see cref="string"/> (also for enums, ids and dates),
    /// <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>, as <see cref="Type"/> says.
    /// </summary>
    public object? Default { get; init; }

    /// <summary>Clients may order by it; strings keep a <see cref="Text.TextFold.SortKey"/> beside them.</summary>
    public bool IsSortable { get; init; }

    /// <summary>
    /// It is text, of which a folded copy (<see cref="Text.TextFold.Fold"/>) is kept for comparisons without regard to case and marks.
    /// </summary>
    public bool IsFolded => Type == PropertyType.String;

    /// <summary>Any part of it is found by index, in its folded copy.</summary>
    public bool HasSubstrings { get; init; }

    /// <summary>Equality, ranges and substrings of it are found by index.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>How much a match of full-text search in it counts, from 1; 0 where search does not read it.</summary>
    public int SearchWeight { get; init; }

    /// <summary>
    /// Where its values are ids of other facts: the name of their kind, interface or relation's properties type, as in
    /// <c>HoldsPosition</c>; else null.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>The form that its text has, or null where any text will do.</summary>
    public ValueFormat? Format { get; init; }

    /// <summary>The least number that it may be, or null.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number that it may be, or null.</summary>
    public double? Maximum { get; init; }

    /// <summary>
    /// The property of the same fact whose value this one is never less than, or null: <c>min</c> for <c>max</c>. Dates may be
    /// partial: this one is not wholly before the other.
    /// </summary>
    public string? AtLeast { get; init; }

    /// <summary>The name that it had in an older model, under which a store of that model has it; else null.</summary>
    public string? Formerly { get; init; }

    /// <summary>It is computed from other facts when they are written; nobody sets it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The name of the type (kind, interface, properties type or <c>Fact</c>) that declares it.</summary>
    public required string Owner { get; init; }

    /// <summary>It must be given: it is required, and neither a list, derived nor with a default.</summary>
    public bool MustBeGiven => IsRequired && !IsList && !IsDerived && Default is null;

    /// <summary>Its type as SDL writes it: <c>[ID!]!</c>.</summary>
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
