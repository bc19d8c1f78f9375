using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Storage;

namespace Graph.Api.Planning;

/// <summary>A digest of the parts that a cursor depends on: its field, filter, order and view.</summary>
internal static class QueryDigest
{
    /// <summary>The first 8 bytes of the SHA-256 of the parts, which may be coerced arguments.</summary>
    public static ulong Of(params ReadOnlySpan<object?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            Append(text, part);
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Strings are preceded by their lengths, so that different parts never concatenate to the same text.
    private static void Append(StringBuilder text, object? part)
    {
        Turn.Check();
        switch (part)
        {
            case null:
                text.Append('~');
                break;
            case IReadOnlyDictionary<string, object?> members:
                text.Append('{');
                foreach (var (name, value) in members.Where(member => member.Value is not null || member.Key is "eq" or "neq"))
                {
                    text.Append(name).Append(':');
                    Append(text, value);
                }

                text.Append('}');
                break;
            case string value:
                text.Append(value.Length).Append('"').Append(value);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            default:
                Append(text, Convert.ToString(part, CultureInfo.InvariantCulture));
                break;
        }
    }
}
