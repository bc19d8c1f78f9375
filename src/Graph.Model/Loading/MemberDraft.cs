using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>A property or a relation field of a type, with its location. Exactly one of the two is set.</summary>
internal sealed record MemberDraft(TypeDraft Owner, FieldDefinitionNode Node, Property? Property, RelationField? Field)
{
    public string Name => Node.Name.Value;

    public string Signature => Property?.ToString() ?? Field!.ToString();

    /// <summary>Whether the other is the same in every respect except its location.</summary>
    public bool Repeats(MemberDraft other) =>
        (Property, other.Property, Field, other.Field) switch
        {
            ({ } mine, { } theirs, _, _) => mine with { Owner = theirs.Owner } == theirs,
            (_, _, { } mine, { } theirs) => mine.Description == theirs.Description
                && mine.Target == theirs.Target
                && mine.IsTree == theirs.IsTree
                && WhyNot(other) is null,
            _ => false,
        };

    /// <summary>The reason why it cannot replace the other member, whose readers it must satisfy; null if it can.</summary>
    public string? WhyNot(MemberDraft other) =>
        (Property, other.Property, Field, other.Field) switch
        {
            ({ } mine, { } theirs, _, _) => WhyNot(mine, theirs),
            (_, _, { } mine, { } theirs) => WhyNot(mine, theirs),
            _ => "one is a property and the other a relation field",
        };

    private static string? WhyNot(Property mine, Property theirs)
    {
        if (mine.Type != theirs.Type || mine.Enum != theirs.Enum || mine.IsList != theirs.IsList)
            return "their types differ";
        return theirs.IsRequired && !mine.IsRequired ? "it must not be nullable" : null;
    }

    private static string? WhyNot(RelationField mine, RelationField theirs)
    {
        if (mine.Relation != theirs.Relation || mine.Direction != theirs.Direction || mine.IsUndirected != theirs.IsUndirected)
            return "they show different relations or directions";
        if (mine.IsMany != theirs.IsMany)
            return "one shows many neighbours and the other at most one";
        if (theirs.IsTree && !mine.IsTree)
            return "it lacks \"@tree\"";
        return theirs.Target.Covers(mine.Target) ? null : $"not every \"{mine.Target}\" is of \"{theirs.Target}\"";
    }
}
