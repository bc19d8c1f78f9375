using Graph.Benchmarks.Engine;
using Graph.Benchmarks.Peer;
using Graph.Benchmarks.Storage;

return args switch
{
    ["engine"] => EngineBenchmark.Run(),
    ["load"] => await LoadBenchmark.RunAsync(100_000, 500_000),
    ["search"] => await SearchBenchmark.RunAsync(100_000),
    ["load", var nodes, var relations] => await LoadBenchmark.RunAsync(int.Parse(nodes), int.Parse(relations)),
    ["storage", .. var rest] => await StorageBenchmark.RunAsync(rest),
    ["peer", .. var rest] => await PeerBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- engine");
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- load [NODES RELATIONS]");
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- storage [file.db] [only=part of a shape's name]");
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- search");
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- " + PeerOptions.Usage);
    return 2;
}
