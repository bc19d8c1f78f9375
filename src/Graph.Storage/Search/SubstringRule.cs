using Graph.Model.Text;
using Graph.Storage.Changes;
using Graph.Storage.Plans;

namespace Graph.Storage.Search;

/// <summary>
/// When an index of folded text (<see cref="StoredParts.FindText"/>) leads to every fact that an exact comparison of text
/// holds for: the folded text then has the folded operand in it. The comparison itself is tested all the same.
/// </summary>
public static class SubstringRule
{
    // The last letter of the scripts in which folding a part of a text gives a part of the folded text.
    private const char LastOfSimpleScripts = '\u05FF';

    // Indexes of substrings are of three characters each.
    private const int Shortest = 3;

    /// <summary>Whether a comparison holds only for text that has its operand in it.</summary>
    public static bool AppliesTo(CompareOp op) => op is CompareOp.Equal or CompareOp.Contains or CompareOp.StartsWith or CompareOp.EndsWith;

    /// <summary>What the folded text must have in it, or null where the operand says too little.</summary>
    public static string? Folded(string operand)
    {
        if (TextValidity.Problem(operand) is not null || operand.Any(c => c > LastOfSimpleScripts))
            return null;
        var folded = TextFold.Fold(operand).Trim(' ');
        return folded.Length < Shortest ? null : folded;
    }
}
