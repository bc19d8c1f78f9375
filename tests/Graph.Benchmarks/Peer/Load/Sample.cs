namespace Graph.Benchmarks.Peer.Load;

/// <summary>What was seen of one server under one question with a number of connections, added up over rounds.</summary>
internal sealed class Sample(int processes)
{
    private readonly List<double> _milliseconds = [];
    private bool _sorted;

    public int Requests => _milliseconds.Count;

    public int Failures { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Processor time by process of the server, in their order.</summary>
    public TimeSpan[] Cpu { get; } = new TimeSpan[processes];

    /// <summary>Processor time of the client.</summary>
    public TimeSpan ClientCpu { get; private set; }

    public double PerSecond => Requests / Elapsed.TotalSeconds;

    public double BytesPerRequest => (double)Bytes / Requests;

    public double TotalCpuMilliseconds => Enumerable.Range(0, Cpu.Length).Sum(CpuMilliseconds);

    public double ClientCpuMilliseconds => ClientCpu.TotalMilliseconds / Requests;

    /// <summary>Milliseconds of processor time per request, of one process.</summary>
    public double CpuMilliseconds(int process) => Cpu[process].TotalMilliseconds / Requests;

    /// <summary>The latency in milliseconds that this share of requests kept within.</summary>
    public double Percentile(double share)
    {
        if (!_sorted)
            _milliseconds.Sort();
        _sorted = true;
        return _milliseconds.Count == 0 ? double.NaN : _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(_milliseconds.Count * share))];
    }

    public void Add(IEnumerable<double> latencies, long bytes, int failures)
    {
        _milliseconds.AddRange(latencies);
        _sorted = false;
        Bytes += bytes;
        Failures += failures;
    }

    public void AddTimes(TimeSpan elapsed, TimeSpan[] cpu, TimeSpan client)
    {
        Elapsed += elapsed;
        ClientCpu += client;
        for (var i = 0; i < cpu.Length; i++)
            Cpu[i] += cpu[i];
    }
}
