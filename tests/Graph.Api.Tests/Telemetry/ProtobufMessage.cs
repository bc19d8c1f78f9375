using System.Buffers.Binary;
using System.Text;

namespace Graph.Api.Tests.Telemetry;

/// <summary>A message in the wire format of Protocol Buffers, read by the numbers of its fields: enough of it to look into OTLP.</summary>
internal sealed class ProtobufMessage
{
    private readonly ILookup<int, byte[]> _fields;

    public ProtobufMessage(byte[] bytes) => _fields = Read(bytes).ToLookup(field => field.Number, field => field.Value);

    public IEnumerable<ProtobufMessage> Messages(int field) => _fields[field].Select(bytes => new ProtobufMessage(bytes));

    public string Text(int field) => _fields[field].Select(Encoding.UTF8.GetString).SingleOrDefault() ?? "";

    public string Hex(int field) => _fields[field].Select(Convert.ToHexStringLower).SingleOrDefault() ?? "";

    public long? Number(int field) =>
        _fields[field].Select(bytes => (long?)BinaryPrimitives.ReadInt64LittleEndian(bytes)).SingleOrDefault();

    /// <summary>A list of `KeyValue`, whose values are text or numbers.</summary>
    public Dictionary<string, string> Attributes(int field) =>
        Messages(field)
            .ToDictionary(
                each => each.Text(1),
                each => each.Messages(2).Select(value => value.Number(3) is { } number ? $"{number}" : value.Text(1)).FirstOrDefault() ?? ""
            );

    private static IEnumerable<(int Number, byte[] Value)> Read(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var tag = Varint(bytes, ref at);
            byte[] value;
            switch (tag & 7)
            {
                case 0:
                    value = BitConverter.GetBytes(Varint(bytes, ref at));
                    break;
                case 1:
                    value = bytes[at..(at += 8)];
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    value = bytes[at..(at += length)];
                    break;
                case 5:
                    value = [.. bytes[at..(at += 4)], 0, 0, 0, 0];
                    break;
                default:
                    throw new InvalidDataException($"The wire type {tag & 7} is not one of OTLP's.");
            }

            yield return ((int)(tag >> 3), value);
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
