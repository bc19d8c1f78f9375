using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace Graph.Testing;

/// <summary>A Neo4j of the image that <c>docker-compose.yml</c> names, in a container that goes with it.</summary>
public sealed class Neo4jContainer : IAsyncDisposable
{
    private const int HttpPort = 7474;
    private const int BoltPort = 7687;

    private readonly IContainer _container;

    private Neo4jContainer(IContainer container) => _container = container;

    /// <summary>The address of its Query API.</summary>
    public Uri Url => Address("http", HttpPort);

    /// <summary>The address of Bolt.</summary>
    public Uri Bolt => Address("bolt", BoltPort);

    /// <summary>Starts one, and returns when it answers.</summary>
    /// <param name="password">The password of the user <c>neo4j</c>.</param>
    /// <exception cref="DockerUnavailableException">There is no container engine.</exception>
    public static async Task<Neo4jContainer> StartAsync(string password)
    {
        var builder = new ContainerBuilder(ComposeFile.Neo4jImage)
            .WithEnvironment("NEO4J_AUTH", $"{Neo4jProcess.User}/{password}")
            .WithEnvironment(Variable("server.memory.heap.initial_size"), Neo4jProcess.Heap)
            .WithEnvironment(Variable("server.memory.heap.max_size"), Neo4jProcess.Heap)
            .WithPortBinding(HttpPort, assignRandomHostPort: true)
            .WithPortBinding(BoltPort, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(HttpPort)));
        foreach (var setting in Neo4jProcess.KeptPlans)
            builder = builder.WithEnvironment(Variable(setting.Split('=')[0]), setting.Split('=')[1]);
        var container = builder.Build();
        try
        {
            await container.StartAsync();
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }

        return new Neo4jContainer(container);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _container.DisposeAsync();

    // As the image's entry point reads it: two underscores are one, and one is a dot.
    private static string Variable(string setting) => "NEO4J_" + setting.Replace("_", "__", StringComparison.Ordinal).Replace('.', '_');

    private Uri Address(string scheme, int port) => new($"{scheme}://{_container.Hostname}:{_container.GetMappedPublicPort(port)}");
}
