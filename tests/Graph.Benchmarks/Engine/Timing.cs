using System.Diagnostics;

namespace Graph.Benchmarks.Engine;

/// <summary>
/// What an operation costs, after it has run long enough to be compiled for good: the tenth percentile of many short
/// rounds, which a busy machine disturbs least.
/// </summary>
internal readonly record struct Timing(double Milliseconds, double AllocatedBytes)
{
    private const int Rounds = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(3);

    public static Timing Measure(Action operation)
    {
        var clock = Stopwatch.StartNew();
        var runs = 0;
        while (clock.Elapsed < WarmUp)
        {
            operation();
            runs++;
        }

        var perRound = Math.Max(1, (int)(runs * (Round / WarmUp)));
        var rounds = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            clock.Restart();
            for (var i = 0; i < perRound; i++) operation();
            rounds[round] = clock.Elapsed.TotalMilliseconds / perRound;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(rounds);
        return new Timing(rounds[Rounds / 10], (double)allocated / (Rounds * perRound));
    }
}
