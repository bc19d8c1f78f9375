using System.Text;

namespace Graph.Benchmarks.Peer.Report;

/// <summary>A table in Markdown; all columns but the first are numbers.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly StringBuilder _text = new(
        $"| {string.Join(" | ", columns)} |\n|---|{string.Concat(Enumerable.Repeat("---:|", columns.Length - 1))}\n"
    );

    public void Row(params string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public override string ToString() => _text.ToString();
}
