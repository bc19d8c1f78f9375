using Graph.Testing;

namespace Graph.Seeding.Tests;

/// <summary>Whatever is in a file, checking it ends with problems, never with an exception.</summary>
public sealed class GarbledFileTests : IDisposable
{
    private const int Tries = 1000;

    private static readonly string[] Insertions =
    [
        ":",
        ": ",
        "\n",
        "\n  ",
        "\n- ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "~",
        "null",
        "!!int ",
        "|\n",
        "<<: ",
        "? ",
        "\t",
        "\0",
        "\"\\uD83D\"",
        "doc-000",
        "id: ",
    ];

    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData("000-mia-un-meeting.yaml")]
    [InlineData("links.yaml")]
    public void A_garbled_file_is_refused_or_taken(string name)
    {
        var lines = File.ReadAllLines(Repository.PathTo("seed", "annotations", name));
        var random = new Random(1);
        _seed.Document(File.ReadAllText(Repository.PathTo("seed", "documents", "000_9ce600563b8a32de.txt")), "000_9ce600563b8a32de.txt");
        for (var i = 0; i < Tries; i++)
        {
            // A piece of the file is enough: what it refers to is missing, which is one more thing to be said.
            var from = random.Next(Math.Max(1, lines.Length - 60));
            var text = string.Join('\n', lines.Take(12).Concat(lines.Skip(Math.Max(12, from)).Take(60)));
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 10), text.Length - at)),
                    1 => text.Insert(at, Insertions[random.Next(Insertions.Length)]),
                    _ => text[..at] + text[random.Next(text.Length)..],
                };
                if (text.Length == 0)
                    text = "a";
            }

            File.WriteAllText(_seed.PathOf("a.yaml"), text);
            Should.NotThrow(() => _seed.Check(), text);
        }
    }
}
