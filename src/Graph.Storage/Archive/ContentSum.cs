using System.Buffers.Binary;

namespace Graph.Storage.Archive;

/// <summary>
/// The sum of SHA-256 hashes as 256-bit numbers, modulo 2^256. It does not depend on the order of the records, so each store is
/// read in its cheapest order.
/// </summary>
/// <remarks>
/// After Bellare and Micciancio's AdHash (1997). It detects accidental loss and changes. It is not a signature: an attacker who
/// chooses the records could, with much work, find others with the same sum.
/// </remarks>
internal sealed class ContentSum
{
    private const int Words = 4;

    private readonly ulong[] _words = new ulong[Words];

    /// <summary>Adds a hash of 32 bytes.</summary>
    public void Add(ReadOnlySpan<byte> hash)
    {
        var carry = 0UL;
        for (var i = Words - 1; i >= 0; i--)
        {
            var sum = (UInt128)_words[i] + BinaryPrimitives.ReadUInt64BigEndian(hash[(8 * i)..]) + carry;
            _words[i] = (ulong)sum;
            carry = (ulong)(sum >> 64);
        }
    }

    /// <summary>Parses the text written by <see cref="ToString"/>.</summary>
    public static ContentSum Parse(string text)
    {
        var sum = new ContentSum();
        sum.Add(Convert.FromHexString(text));
        return sum;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[8 * Words];
        for (var i = 0; i < Words; i++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes[(8 * i)..], _words[i]);
        return Convert.ToHexStringLower(bytes);
    }
}
