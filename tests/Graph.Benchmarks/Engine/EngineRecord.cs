namespace Graph.Benchmarks.Engine;

internal sealed record EngineRecord(
    string Id,
    string Name,
    string Email,
    string Bio,
    string? Country,
    string City,
    string Created,
    int Age,
    double Score,
    bool Active,
    EngineRecord[]? Children
);
