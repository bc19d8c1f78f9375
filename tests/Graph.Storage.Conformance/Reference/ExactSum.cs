using System.Numerics;

namespace Graph.Storage.Conformance.Reference;

/// <summary>Sums of doubles as if they were computed with all digits, and then rounded once.</summary>
public static class ExactSum
{
    // Every finite double is a multiple of the least one, 2^-1074.
    private const int Least = -1074;
    private const int Digits = 53;

    /// <summary>The double that is nearest to the sum (of two as near, the even one), or infinity.</summary>
    public static double Of(IEnumerable<double> values) => Rounded(values.Aggregate(BigInteger.Zero, (sum, value) => sum + Units(value)));

    private static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var digits = (bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52);
        var units = (BigInteger)digits << Math.Max(0, exponent - 1);
        return value < 0 ? -units : units;
    }

    private static double Rounded(BigInteger units)
    {
        var size = BigInteger.Abs(units);
        var beyond = Math.Max(0, (int)size.GetBitLength() - Digits);
        var digits = (long)(size >> beyond);
        var rest = size - ((BigInteger)digits << beyond);
        var half = beyond == 0 ? BigInteger.One : BigInteger.One << (beyond - 1);
        if (rest > half || (rest == half && (digits & 1) == 1))
            digits++;
        var rounded = Math.ScaleB(digits, beyond + Least);
        return units.Sign < 0 ? -rounded : rounded;
    }
}
