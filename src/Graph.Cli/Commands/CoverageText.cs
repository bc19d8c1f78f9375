using System.Globalization;
using Graph.Seeding.Coverage;

namespace Graph.Cli.Commands;

/// <summary>Prints the coverage of a seed: each sentence with its facts, the sentences without facts, and a line per document.</summary>
internal static class CoverageText
{
    public static void Write(TextWriter output, IReadOnlyList<DocumentCoverage> documents)
    {
        foreach (var document in documents)
        {
            output.WriteLine($"{document.Document}  {document.Title}");
            foreach (var sentence in document.Sentences)
                Write(output, sentence);
            output.WriteLine();
        }

        var open = documents.SelectMany(d => d.Open.Select(s => (d.Document, Sentence: s))).ToList();
        if (open.Count > 0)
        {
            output.WriteLine("Without a fact or a reason:");
            foreach (var (document, sentence) in open)
                output.WriteLine($"  {document}:{sentence.Line}  {sentence.Text}");
            output.WriteLine();
        }

        foreach (var document in documents)
            output.WriteLine(document);
    }

    private static void Write(TextWriter output, SentenceCoverage sentence)
    {
        output.WriteLine($"{sentence.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5)}  {sentence.Text}");
        foreach (var fact in sentence.Facts)
            output.WriteLine($"         {fact}");
        foreach (var reason in sentence.Reasons)
            output.WriteLine($"         ({reason})");
        if (sentence.IsOpen)
            output.WriteLine("         OPEN");
    }
}
