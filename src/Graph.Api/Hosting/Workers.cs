using System.Diagnostics;

namespace Graph.Api.Hosting;

/// <summary>
/// Where questions are worked on: as many at once as there are processors, whatever they wait for in between. The threads of
/// the pool beyond these are free for what must not wait, such as probes of health and what clients send meanwhile.
/// </summary>
internal sealed class Workers
{
    // How many threads the pool has at once, before it makes more by and by.
    private const int Spare = 16;

    private readonly TaskFactory factory = new(
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(2, Environment.ProcessorCount)).ConcurrentScheduler);

    /// <summary>Makes the pool large enough from the start.</summary>
    public static void Prepare()
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, Environment.ProcessorCount + Spare), ports);
    }

    /// <summary>Does the work there, all of it that comes after what it awaits included. The work is told how long it has waited.</summary>
    public Task RunAsync(Func<TimeSpan, Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        return factory.StartNew(() => work(Stopwatch.GetElapsedTime(begin))).Unwrap();
    }
}
