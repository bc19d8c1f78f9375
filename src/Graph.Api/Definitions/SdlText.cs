using System.Text;

namespace Graph.Api.Definitions;

/// <summary>Text of a schema under construction: blocks of described members. Not thread-safe.</summary>
internal sealed class SdlText
{
    private readonly StringBuilder text = new();

    /// <summary>A definition that has no block: a scalar, a directive, a union.</summary>
    public void Line(string description, string definition)
    {
        Describe("", description);
        text.Append(definition).Append("\n\n");
    }

    /// <summary>A definition with members; left out where it has none.</summary>
    public void Block(string description, string head, IEnumerable<SchemaMember> members)
    {
        var list = members.ToList();
        if (list.Count == 0) return;
        Describe("", description);
        text.Append(head).Append(" {\n");
        foreach (var member in list) Write(member);
        text.Append("}\n\n");
    }

    public override string ToString() => text.ToString();

    private void Write(SchemaMember member)
    {
        Describe("  ", member.Description);
        text.Append("  ").Append(member.Name);
        if (member.Arguments.Count > 0)
        {
            text.Append("(\n");
            foreach (var argument in member.Arguments)
            {
                Describe("    ", argument.Description);
                text.Append("    ").Append(argument.Name).Append(": ").Append(argument.Type).Append('\n');
            }

            text.Append("  )");
        }

        if (member.Type.Length > 0) text.Append(": ").Append(member.Type);
        text.Append('\n');
    }

    private void Describe(string indent, string description)
    {
        text.Append(indent).Append('"');
        foreach (var character in description)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append(' '),
                _ => text.Append(character),
            };
        }

        text.Append("\"\n");
    }
}
