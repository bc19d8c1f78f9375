using Graph.Benchmarks.Engine;

return args switch
{
    ["engine"] => EngineBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/Graph.Benchmarks -- engine");
    return 2;
}
