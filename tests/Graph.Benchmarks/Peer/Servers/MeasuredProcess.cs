using System.Globalization;

namespace Graph.Benchmarks.Peer.Servers;

/// <summary>A process whose work is counted.</summary>
internal sealed class MeasuredProcess(string name, int id)
{
    // The unit of /proc, on Linux on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>The process of the benchmark itself.</summary>
    public static MeasuredProcess This { get; } = new("client", Environment.ProcessId);

    public string Name => name;

    /// <summary>The processor time that it has used, with that of its threads that have ended; in steps of 10 ms.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            // proc(5): utime and stime are fields 14 and 15; the rest begins with field 3.
            return TimeSpan.FromSeconds((Field(11) + Field(12)) / TicksPerSecond);

            double Field(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
        }
    }
}
