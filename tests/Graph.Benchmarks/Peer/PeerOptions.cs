using System.Globalization;
using Graph.Benchmarks.Peer.Data;
using Graph.Testing;

namespace Graph.Benchmarks.Peer;

/// <summary>What a run of the comparison is told.</summary>
internal sealed record PeerOptions
{
    public const string Usage =
        "peer [nodes=200000] [relations=1000000] [questions=200] [compare=20] [rounds=3] [seconds=0.8] [warmup=1] [data=FOLDER] [only=PART OF A SHAPE'S NAME] [out=FILE.md]";

    public PeerSizes Sizes { get; private init; } = new();

    /// <summary>How many different questions are asked of each shape.</summary>
    public int Questions { get; private init; } = 200;

    /// <summary>How many of them are answered by all and compared before anything is measured.</summary>
    public int Compared { get; private init; } = 20;

    /// <summary>How often the servers are asked in turn.</summary>
    public int Rounds { get; private init; } = 3;

    /// <summary>How long a server is asked at a time, by each number of connections.</summary>
    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>How long a server is asked each shape before anything is measured.</summary>
    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where prepared data is kept.</summary>
    public string Data { get; private init; } = Path.Combine(Path.GetTempPath(), "graph-peer-benchmark");

    /// <summary>Shapes with this in their name alone.</summary>
    public string Only { get; private init; } = "";

    /// <summary>Where the tables are written, besides to the console.</summary>
    public string? Out { get; private init; }

    /// <summary>The folder of Neo4j's start scripts.</summary>
    public static string Neo4j =>
        Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetEnvironmentVariable("GRAPH_SHARED") ?? Repository.PathTo("..", "shared"), "neo4j");

    /// <exception cref="FormatException">An option is not one, or its value cannot be read.</exception>
    public static PeerOptions Parse(IEnumerable<string> arguments)
    {
        var options = new PeerOptions();
        foreach (var argument in arguments)
        {
            var (name, value) = argument.Split('=', 2) is [var n, var v] ? (n, v) : (argument, "");
            options = name switch
            {
                "nodes" => options with { Sizes = options.Sizes with { Nodes = Number() } },
                "relations" => options with { Sizes = options.Sizes with { Relations = Number() } },
                "questions" => options with { Questions = Number() },
                "compare" => options with { Compared = Number() },
                "rounds" => options with { Rounds = Number() },
                "seconds" => options with { Duration = Seconds() },
                "warmup" => options with { WarmUp = Seconds() },
                "data" => options with { Data = Path.GetFullPath(value) },
                "only" => options with { Only = value },
                "out" => options with { Out = Path.GetFullPath(value) },
                _ => throw new FormatException($"'{argument}' is no option of {Usage}"),
            };

            int Number() => int.Parse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            TimeSpan Seconds() => TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture));
        }

        return options;
    }
}
