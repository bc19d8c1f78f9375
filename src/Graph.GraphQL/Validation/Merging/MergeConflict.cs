using System.Collections.Immutable;
using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Merging;

/// <summary>Two fields, or what is selected below them, that cannot be merged.</summary>
/// <param name="ResponseKey">The key under which both would stand.</param>
/// <param name="Reason">Why not; the end of a sentence.</param>
/// <param name="Fields1">The one field, and the fields below it that conflict.</param>
/// <param name="Fields2">The other field, and those below it.</param>
internal sealed record MergeConflict(
    string ResponseKey,
    string Reason,
    ImmutableArray<FieldNode> Fields1,
    ImmutableArray<FieldNode> Fields2
)
{
    // Conflicts below conflicts would otherwise make messages as long as the document is deep.
    private const int MaxReasonLength = 1000;
    private const int MaxFields = 20;

    public static MergeConflict Below(string responseKey, FieldNode field1, FieldNode field2, List<MergeConflict> conflicts)
    {
        var reason = new StringBuilder();
        foreach (var conflict in conflicts)
        {
            reason.Append(reason.Length == 0 ? "" : " and ");
            reason.Append($"subfields \"{Excerpt.Of(conflict.ResponseKey)}\" conflict because {conflict.Reason}");
            if (reason.Length > MaxReasonLength)
                break;
        }

        return new(
            responseKey,
            Abbreviate(reason.ToString()),
            FieldsOf(field1, conflicts.Select(conflict => conflict.Fields1)),
            FieldsOf(field2, conflicts.Select(conflict => conflict.Fields2))
        );
    }

    public static string Abbreviate(string text) => text.Length > MaxReasonLength ? text[..MaxReasonLength] + "..." : text;

    private static ImmutableArray<FieldNode> FieldsOf(FieldNode field, IEnumerable<ImmutableArray<FieldNode>> below)
    {
        var fields = ImmutableArray.CreateBuilder<FieldNode>();
        fields.Add(field);
        foreach (var more in below)
        {
            fields.AddRange(more.AsSpan()[Math.Max(0, more.Length - (MaxFields - fields.Count))..]);
            if (fields.Count == MaxFields)
                break;
        }

        return fields.DrainToImmutable();
    }
}
