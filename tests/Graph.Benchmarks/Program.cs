using Graph.Benchmarks.Engine;
using Graph.Benchmarks.Storage;

return args switch
{
    ["engine"] => EngineBenchmark.Run(),
    ["load"] => await LoadBenchmark.RunAsync(100_000, 500_000),
    ["load", var nodes, var relations] => await LoadBenchmark.RunAsync(int.Parse(nodes), int.Parse(relations)),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- engine | load [NODES RELATIONS]");
    return 2;
}
