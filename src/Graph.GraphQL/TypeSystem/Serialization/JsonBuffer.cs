using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// JSON as UTF-8 in one growing, pooled buffer that can be truncated to an earlier length: if a position becomes null, the
/// output below it is dropped. Not thread-safe; <see cref="Dispose"/> returns the memory.
/// </summary>
public sealed class JsonBuffer : IDisposable
{
    private static readonly SearchValues<char> CharsToEscape = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        '"',
        '\\',
    ]);

    private static readonly SearchValues<byte> BytesToEscape = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (byte)c),
        (byte)'"',
        (byte)'\\',
    ]);

    private readonly ResponseMeter? _meter;
    private byte[] _bytes;
    private int _length;
    private long _beside;

    /// <summary>Rents memory for at least <paramref name="capacity"/> bytes.</summary>
    /// <param name="capacity">The number of bytes that will certainly be written.</param>
    /// <param name="meter">The meter that limits the response; null for no limit. It is notified when the memory grows.</param>
    public JsonBuffer(int capacity = 4096, ResponseMeter? meter = null)
    {
        _bytes = ByteMemory.Rent(capacity);
        _meter = meter;
        _meter?.Hold(_bytes.Length);
    }

    /// <summary>The number of bytes written.</summary>
    public int Length => _length;

    /// <summary>The bytes written; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>The bytes written; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    /// <summary>Drops everything beyond the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_length);
        _length = length;
    }

    /// <summary>Writes bytes unchanged: JSON, or part of it.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes one byte of JSON, such as a bracket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte json)
    {
        if (_length == _bytes.Length)
            Grow(1);
        _bytes[_length++] = json;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteInt64(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        _length += written;
    }

    /// <summary>Writes a finite double as ECMAScript does: its shortest form, a negative zero as <c>0</c>.</summary>
    public void WriteDouble(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            WriteInt64((long)value);
            return;
        }

        var target = Reserve(32);
        if (value.TryFormat(target, out var written, "R", CultureInfo.InvariantCulture) && !target[..written].Contains((byte)'E'))
        {
            _length += written;
            return;
        }

        var text = JsonNumber.ToString(value);
        _length += Encoding.ASCII.GetBytes(text, Reserve(text.Length));
    }

    /// <summary>
    /// Writes a string in quotes. Only the characters required by JSON are escaped; half a surrogate pair, which UTF-8 cannot
    /// represent, is written as <c>\uXXXX</c>.
    /// </summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        // Three bytes for each UTF-16 unit are sufficient if nothing is escaped.
        var target = Reserve((value.Length * 3) + 2);
        target[0] = (byte)'"';
        var plain = CopyPlain(value, target[1..]);
        _length += plain + 1;
        if (plain < value.Length)
            WriteEscaped(value[plain..]);
        else
            _bytes[_length++] = (byte)'"';
    }

    // Copies the longest run of printable ASCII without quotes and backslashes, eight characters at a time: one pass instead of
    // a search for characters to escape and a transcoding. About half of a response is written here.
    private static int CopyPlain(ReadOnlySpan<char> value, Span<byte> target)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value));
        ref var bytes = ref MemoryMarshal.GetReference(target);
        nuint at = 0;
        var length = (nuint)value.Length;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; at + 8 <= length; at += 8)
            {
                var units = Vector128.LoadUnsafe(ref source, at);
                var special =
                    Vector128.GreaterThan(units - Vector128.Create((ushort)0x20), Vector128.Create((ushort)0x5E))
                    | Vector128.Equals(units, Vector128.Create((ushort)'"'))
                    | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
                if (special != Vector128<ushort>.Zero)
                    break;
                Vector128.Narrow(units, units).GetLower().StoreUnsafe(ref bytes, at);
            }
        }

        for (; at < length; at++)
        {
            var unit = Unsafe.Add(ref source, at);
            if (unit - 0x20u > 0x5E || unit == '"' || unit == '\\')
                break;
            Unsafe.Add(ref bytes, at) = (byte)unit;
        }

        return (int)at;
    }

    /// <summary>Writes well-formed UTF-8 text as a string in quotes.</summary>
    public void WriteUtf8String(ReadOnlySpan<byte> value)
    {
        WriteByte((byte)'"');
        int next;
        while ((next = value.IndexOfAny(BytesToEscape)) >= 0)
        {
            WriteRaw(value[..next]);
            WriteEscape((char)value[next]);
            value = value[(next + 1)..];
        }

        WriteRaw(value);
        WriteByte((byte)'"');
    }

    /// <summary>Releases the memory. The output must not be read afterwards.</summary>
    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        _length = 0;
        _meter?.Hold(-(bytes.Length + Interlocked.Exchange(ref _beside, 0)));
        ByteMemory.Return(bytes);
    }

    /// <summary>Reports memory for data that belongs to the bytes, such as errors, to the meter; it is released with them.</summary>
    internal void HoldBeside(long bytes)
    {
        _beside += bytes;
        _meter?.Hold(bytes);
    }

    // The rest of a string, and its closing quote.
    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        while (value.Length > 0)
        {
            var plain = value.IndexOfAny(CharsToEscape);
            if (plain < 0)
                plain = value.Length;
            _ = Utf8.FromUtf16(value[..plain], Reserve(plain * 3), out var read, out var written, replaceInvalidSequences: false);
            _length += written;
            value = value[read..];
            if (value.Length == 0)
                break;
            WriteEscape(value[0]);
            value = value[1..];
        }

        WriteByte((byte)'"');
    }

    private void WriteEscape(char c)
    {
        WriteRaw(
            c switch
            {
                '"' => "\\\""u8,
                '\\' => "\\\\"u8,
                '\b' => "\\b"u8,
                '\f' => "\\f"u8,
                '\n' => "\\n"u8,
                '\r' => "\\r"u8,
                '\t' => "\\t"u8,
                _ => default,
            }
        );
        if (c is '"' or '\\' or '\b' or '\f' or '\n' or '\r' or '\t')
            return;
        var target = Reserve(6);
        "\\u"u8.CopyTo(target);
        for (var i = 0; i < 4; i++)
            target[2 + i] = "0123456789abcdef"u8[(c >> (12 - (4 * i))) & 0xF];
        _length += 6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        _meter?.Expect(_length);
        var larger = ByteMemory.Rent((int)Math.Max(checked(_length + count), Math.Min(_bytes.Length * 2L, Array.MaxLength)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        var smaller = _bytes;
        _bytes = larger;
        ByteMemory.Return(smaller);
        _meter?.Hold(larger.Length - smaller.Length);
    }
}
