using Graph.Model.Text;
using Graph.Storage.Changes;
using Graph.Storage.Plans;

namespace Graph.Storage.Search;

/// <summary>
/// Determines when an index of folded text (<see cref="StoredParts.FindText"/>) finds every fact that matches an exact
/// comparison of text: the folded text must then contain the folded operand. The comparison itself is still evaluated.
/// </summary>
public static class SubstringRule
{
    // The last letter of the scripts in which folding a substring returns a substring of the folded text.
    private const char LastOfSimpleScripts = '\u05FF';

    // Substring indexes use sequences of three characters.
    private const int Shortest = 3;

    /// <summary>Whether a comparison holds only for text that contains its operand.</summary>
    public static bool AppliesTo(CompareOp op) => op is CompareOp.Equal or CompareOp.Contains or CompareOp.StartsWith or CompareOp.EndsWith;

    /// <summary>The substring that the folded text must contain, or null if the operand is too short to be selective.</summary>
    public static string? Folded(string operand)
    {
        if (TextValidity.Problem(operand) is not null || operand.Any(c => c > LastOfSimpleScripts))
            return null;
        var folded = TextFold.Fold(operand).Trim(' ');
        return folded.Length < Shortest ? null : folded;
    }
}
