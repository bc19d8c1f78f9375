using System.Text;

namespace Graph.Api.Definitions;

/// <summary>Text of a schema under construction: blocks of described members. Not thread-safe.</summary>
internal sealed class SdlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes a definition without a block: a scalar, a directive, a union.</summary>
    public void Line(string description, string definition)
    {
        Describe("", description);
        _text.Append(definition).Append("\n\n");
    }

    /// <summary>Writes a definition with members; omits it if there are none.</summary>
    public void Block(string description, string head, IEnumerable<SchemaMember> members)
    {
        var list = members.ToList();
        if (list.Count == 0)
            return;
        Describe("", description);
        _text.Append(head).Append(" {\n");
        foreach (var member in list)
            Write(member);
        _text.Append("}\n\n");
    }

    public override string ToString() => _text.ToString();

    private void Write(SchemaMember member)
    {
        Describe("  ", member.Description);
        _text.Append("  ").Append(member.Name);
        if (member.Arguments.Count > 0)
        {
            _text.Append("(\n");
            foreach (var argument in member.Arguments)
            {
                Describe("    ", argument.Description);
                _text.Append("    ").Append(argument.Name).Append(": ").Append(argument.Type).Append('\n');
            }

            _text.Append("  )");
        }

        if (member.Type.Length > 0)
            _text.Append(": ").Append(member.Type);
        _text.Append('\n');
    }

    private void Describe(string indent, string description)
    {
        _text.Append(indent).Append('"');
        foreach (var character in description)
        {
            _ = character switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append(' '),
                _ => _text.Append(character),
            };
        }

        _text.Append("\"\n");
    }
}
