using System.Text;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Orders text like SQLite, by its bytes in UTF-8.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
