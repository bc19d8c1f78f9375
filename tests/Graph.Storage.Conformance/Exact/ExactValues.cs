using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Exact;

/// <summary>
/// Any values that the graph can hold, and those at which formats are known to fail: what a 32-bit float holds too, subnormals,
/// extremes, integers beyond 2^53, controls, what lies beyond the BMP. The same seed gives the same values.
/// </summary>
public static class ExactValues
{
    private static readonly DateTimeOffset FirstInstant = DateTimeOffset.MinValue;
    private static readonly long Instants = (DateTimeOffset.MaxValue - DateTimeOffset.MinValue).Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Doubles.</summary>
    public static Gen<double> Reals { get; } =
        Gen.Frequency(
            (3, Bits().Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite)),
            (2, Bits().Select(bits => (double)BitConverter.Int32BitsToSingle((int)bits)).Where(double.IsFinite)),
            (2, Gen.Choose(-1_000_000, 1_000_000).Select(number => number / 100.0)),
            (1, Gen.Choose(1, 1_000_000).Select(number => BitConverter.Int64BitsToDouble(number))),
            (
                2,
                Gen.Elements(
                    0.0,
                    -0.0,
                    1,
                    -1,
                    0.1,
                    1234567.25,
                    2147483648,
                    53.904541015625,
                    16777216,
                    16777217,
                    9007199254740992,
                    9007199254740994,
                    1e15,
                    1e16,
                    1e21,
                    1e22,
                    1e-6,
                    1e-7,
                    123456789012345680,
                    4.35,
                    0.30000000000000004,
                    3.4028234663852886E+38,
                    1.401298464324817E-45,
                    double.Epsilon,
                    -double.Epsilon,
                    2.2250738585072009E-308,
                    2.2250738585072014E-308,
                    double.MaxValue,
                    double.MinValue
                )
            )
        );

    /// <summary>64-bit integers.</summary>
    public static Gen<long> Integers { get; } =
        Gen.Frequency(
            (2, Bits()),
            (1, Gen.Choose(-1_000, 1_000).Select(number => (long)number)),
            (
                2,
                Gen.Elements(
                    0,
                    long.MinValue,
                    long.MinValue + 1,
                    long.MaxValue,
                    int.MaxValue,
                    int.MinValue,
                    2147483648,
                    -2147483649,
                    4294967296,
                    9007199254740991,
                    9007199254740992,
                    9007199254740993,
                    -9007199254740993
                )
            )
        );

    /// <summary>Text of any characters but NUL.</summary>
    public static Gen<string> Texts { get; } =
        Gen.Frequency(
                (4, Gen.Choose(' ', '~')),
                (2, Gen.Choose(1, 0x1F)),
                (1, Gen.Choose(0x7F, 0xA0)),
                (3, Gen.Choose(0xA1, 0xD7FF)),
                (1, Gen.Choose(0xE000, 0xFFFF)),
                (2, Gen.Choose(0x10000, 0x10FFFF)),
                (1, Gen.Elements('"', '\\', '\'', '`', '$', '\u2028', '\uFEFF', '\u0301', '\u200D', '\uFFFD').Select(c => (int)c))
            )
            .Select(number => new Rune(number).ToString())
            .ListOf()
            .Select(string.Concat);

    /// <summary>Partial dates, without words.</summary>
    public static Gen<PartialDate> Days { get; } =
        Gen.OneOf(
                Moments(),
                Moments().Select(moment => "../" + moment),
                Moments().Select(moment => moment + "/.."),
                Moments()
                    .Two()
                    .Where(two => Parsed(two.Item1).LatestMoment < Parsed(two.Item2).EarliestMoment)
                    .Select(two => $"{two.Item1}/{two.Item2}")
            )
            .Select(text => PartialDate.Parse(text));

    /// <summary>Instants, in whole milliseconds.</summary>
    public static Gen<DateTimeOffset> Times { get; } =
        Gen.OneOf(
            Bits().Select(bits => FirstInstant.AddMilliseconds((long)((ulong)bits % (ulong)Instants))),
            Gen.Elements(
                FirstInstant,
                FirstInstant.AddMilliseconds(Instants),
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch.AddMilliseconds(-1),
                new DateTimeOffset(2020, 8, 9, 23, 59, 59, 990, TimeSpan.Zero)
            )
        );

    /// <summary>Properties of <see cref="ExactModel"/>: some of them, lists of up to four.</summary>
    public static Gen<PropertyValues> Properties { get; } =
        from text in Maybe(Texts)
        from number in Maybe(Integers.Select(n => (object)n))
        from real in Maybe(Reals.Select(n => (object)n))
        from day in Maybe(Days.Zip(Maybe(Texts)).Select(d => d.Item1 with { AsWritten = d.Item2 }))
        from at in Maybe(Times.Select(t => (object)t))
        from texts in Few(Texts)
        from numbers in Few(Integers)
        from reals in Few(Reals)
        from days in Few(Days)
        from ats in Few(Times)
        select new PropertyValues(
            ("text", text),
            ("number", number),
            ("real", real),
            ("day", day),
            ("at", at),
            ("texts", texts),
            ("numbers", numbers),
            ("reals", reals),
            ("days", days),
            ("ats", ats)
        );

    /// <summary>A change that writes so many nodes, named <c>sample-000</c> and so on, and a relation from each to the next.</summary>
    public static GraphChange Change(int count, int seed)
    {
        var values = Properties.Sample(2 * count, new Rnd((ulong)seed, 1), size: 30);
        return new GraphChange
        {
            Nodes = [.. Enumerable.Range(0, count).Select(i => new NodeWrite(Id(i), "Sample", values[i].With("name", Id(i))))],
            Relations =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new RelationWrite($"beside-{i:D3}", "BESIDE", Id(i), Id((i + 1) % count), values[count + i])),
            ],
        };
    }

    private static string Id(int number) => $"sample-{number:D3}";

    private static Gen<long> Bits() =>
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves => ((long)halves.Item1 << 32) | (uint)halves.Item2);

    private static Gen<string> Moments() =>
        from year in Gen.Choose(1, 9999)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        select month == 0 ? $"{year:D4}"
        : day == 0 ? $"{year:D4}-{month:D2}"
        : $"{year:D4}-{month:D2}-{day:D2}";

    private static PartialDate Parsed(string text) => PartialDate.Parse(text);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (4, gen.Select(value => (T?)value)));

    private static Gen<T[]> Few<T>(Gen<T> gen) => Gen.Choose(0, 4).SelectMany(count => gen.ArrayOf(count));
}
