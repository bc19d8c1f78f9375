using System.Collections.Immutable;
using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged, or whose subfields cannot.</summary>
/// <param name="ResponseKey">Their common response key.</param>
/// <param name="Reason">The reason; the end of a sentence.</param>
/// <param name="Fields1">The first field, and the conflicting fields below it.</param>
/// <param name="Fields2">The second field, and the conflicting fields below it.</param>
internal sealed record MergeConflict(
    string ResponseKey,
    string Reason,
    ImmutableArray<FieldNode> Fields1,
    ImmutableArray<FieldNode> Fields2
)
{
    // Otherwise nested conflicts would make messages as long as the document is deep.
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
