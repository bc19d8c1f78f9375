using System.Collections.Frozen;

namespace Graph.Storage.Search.Spelling;

/// <summary>Articles and particles that are attached to the following word.</summary>
internal static class Tails
{
    private const int MinTail = 3;

    // French, Italian, Catalan, Irish: before an apostrophe.
    private static readonly FrozenSet<string> Elided = FrozenSet.ToFrozenSet(
        ["d", "l", "o", "m", "n", "s", "t", "c", "j", "qu", "dell", "dall", "nell", "all", "un", "sant"],
        StringComparer.Ordinal
    );

    // 'the', with 'and', 'so', 'in', 'like' or 'to' before it.
    private static readonly string[] Arabic = ["وال", "فال", "بال", "كال", "لل", "ال"];

    // Topic, subject, object, possessive, place, company ..., longest first.
    private static readonly string[] Korean =
    [
        "에서",
        "에게",
        "으로",
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에",
        "와",
        "과",
        "도",
        "로",
        "만",
    ];

    /// <summary>The word without them; none if it has none.</summary>
    /// <param name="written">The word with its apostrophes as <c>'</c>.</param>
    /// <param name="folded">The word folded, without apostrophes.</param>
    public static IReadOnlyList<string> Of(string written, string folded)
    {
        var apostrophe = written.IndexOf('\'', StringComparison.Ordinal);
        if (
            apostrophe > 0
            && apostrophe < folded.Length
            && folded.Length - apostrophe >= MinTail
            && Elided.Contains(written[..apostrophe].ToLowerInvariant())
        )
        {
            return [folded[apostrophe..]];
        }

        if (folded.Length > MinTail && Scripts.IsArabic(folded[0]))
        {
            var article = Array.Find(Arabic, a => folded.StartsWith(a, StringComparison.Ordinal) && folded.Length - a.Length >= 2);
            return article is null ? [] : [folded[article.Length..]];
        }

        var particle =
            folded.Length > MinTail && folded[0] is >= '가' and <= '힣'
                ? Array.Find(Korean, p => folded.EndsWith(p, StringComparison.Ordinal))
                : null;
        if (particle is not null)
            return [folded[..^particle.Length]];

        // Hebrew: 'the'.
        return folded.Length > MinTail && folded[0] == 'ה' ? [folded[1..]] : [];
    }
}
