using System.Diagnostics;

namespace Graph.Benchmarks.Engine;

/// <summary>
/// What an operation costs, after it has run long enough to be compiled for good: the tenth percentile of many short
/// rounds, which a busy machine disturbs least. Operations that are compared take turns, a round each, so that what disturbs
/// one disturbs the others as well.
/// </summary>
internal readonly record struct Timing(double Milliseconds, double AllocatedBytes)
{
    private const int Rounds = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(3);

    public static Timing Measure(Action operation) => Measure([operation])[0];

    /// <summary>The operations, each beside the others.</summary>
    public static Timing[] Measure(params Action[] operations)
    {
        var perRound = Array.ConvertAll(operations, WarmedUp);
        var rounds = Array.ConvertAll(operations, _ => new double[Rounds]);
        var allocated = new long[operations.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var which = 0; which < operations.Length; which++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var clock = Stopwatch.GetTimestamp();
                for (var i = 0; i < perRound[which]; i++)
                    operations[which]();
                rounds[which][round] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds / perRound[which];
                allocated[which] += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        return
        [
            .. operations.Select(
                (_, which) =>
                    new Timing(rounds[which].Order().ElementAt(Rounds / 10), (double)allocated[which] / (Rounds * perRound[which]))
            ),
        ];
    }

    // How often the operation fits into a round.
    private static int WarmedUp(Action operation)
    {
        var clock = Stopwatch.StartNew();
        var runs = 0;
        while (clock.Elapsed < WarmUp)
        {
            operation();
            runs++;
        }

        return Math.Max(1, (int)(runs * (Round / WarmUp)));
    }
}
