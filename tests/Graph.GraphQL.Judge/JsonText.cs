using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Graph.GraphQL.Judge;

/// <summary>Reads JSON strings as JavaScript does: half a surrogate pair, which lexers are tested with, is kept.</summary>
internal static class JsonText
{
    /// <summary>The string of a property; null when it is absent, null or no string.</summary>
    public static string? Text(this JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? Read(value) : null;

    /// <summary>The list of strings of a property; null when it is absent or no list.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(Read)]
            : null;

    private static string Read(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText());
        }
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            switch (raw[++i])
            {
                case 'u':
                    text.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case var c:
                    text.Append(
                        c switch
                        {
                            'n' => '\n',
                            'r' => '\r',
                            't' => '\t',
                            'b' => '\b',
                            'f' => '\f',
                            _ => c,
                        }
                    );
                    break;
            }
        }

        return text.ToString();
    }
}
