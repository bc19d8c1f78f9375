namespace Graph.Model;

/// <summary>One problem in the model's SDL.</summary>
/// <param name="File">The name of the file, as given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
/// <param name="Message">The problem, the expected value and a suggestion.</param>
public sealed record ModelProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
