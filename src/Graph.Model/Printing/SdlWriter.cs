using System.Globalization;
using System.Text;
using Graph.GraphQL.Language;

namespace Graph.Model.Printing;

/// <summary>Writes SDL piece by piece; <see cref="ToString"/> formats it like the printer of the language.</summary>
internal sealed class SdlWriter
{
    private readonly StringBuilder _text = new();

    public void Type(string? description, string head, IEnumerable<string> members)
    {
        Description(description);
        _text.Append(head);
        var all = members.ToList();
        if (all.Count > 0)
            _text.Append(" {\n").AppendJoin('\n', all).Append("\n}");
        _text.Append('\n');
    }

    public void Raw(string sdl) => _text.Append(sdl).Append('\n');

    public static string Member(string? description, string definition) =>
        description is null ? definition : StringEscapes.Quote(description) + "\n" + definition;

    public static string Literal(object value, bool isEnum) =>
        value switch
        {
            string name when isEnum => name,
            string literal => StringEscapes.Quote(literal),
            bool boolean => boolean ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    /// <summary>The unformatted text.</summary>
    public string Unformatted => _text.ToString();

    public override string ToString() => Printer.Print(Parser.Parse(Unformatted)) + "\n";

    private void Description(string? description)
    {
        if (description is not null)
            _text.Append(StringEscapes.Quote(description)).Append('\n');
    }
}
