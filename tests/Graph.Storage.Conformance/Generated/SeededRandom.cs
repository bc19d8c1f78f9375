namespace Graph.Storage.Conformance.Generated;

/// <summary>Numbers that are the same for a seed on every machine and runtime (SplitMix64, Steele, Lea and Flood 2014).</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 until before <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(NextDouble() * limit);

    /// <summary>
    /// From 0 until before <paramref name="limit"/>, small numbers far more often: the k-th is drawn about k^(-2/3) as often
    /// as the first, which gives the degrees of a social graph.
    /// </summary>
    public int Skewed(int limit)
    {
        var x = NextDouble();
        return (int)(x * x * x * limit);
    }

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of these.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private double NextDouble()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
