using DotNet.Testcontainers.Builders;

namespace Graph.Testing;

/// <summary>
/// Where tests take a Neo4j from: the server at <c>NEO4J_URL</c> (with <c>NEO4J_USER</c>, <c>NEO4J_PASSWORD</c> and
/// <c>NEO4J_BOLT_URL</c>), else one that <c>NEO4J_HOME</c> starts, else a container. What it holds is deleted.
/// </summary>
public sealed class Neo4jSource : IAsyncDisposable
{
    private const string HowToGetOne =
        "Set NEO4J_URL to the HTTP address of a server whose data may be deleted (NEO4J_USER and NEO4J_PASSWORD beside it), or NEO4J_HOME "
        + "to a folder whose bin/neo4j starts one, or run a container engine (Docker, or another at DOCKER_HOST).";

    // It is a server on loopback, whose data are made for tests.
    private const string Password = "correct-horse-battery";

    private readonly IAsyncDisposable? _owned;

    private Neo4jSource(Uri url, Uri bolt, string? user, string? password, IAsyncDisposable? owned = null)
    {
        (Url, Bolt, User, _owned) = (url, bolt, user, owned);
        UserPassword = password;
    }

    /// <summary>The address of its Query API.</summary>
    public Uri Url { get; }

    /// <summary>The address of Bolt.</summary>
    public Uri Bolt { get; }

    /// <summary>Who may ask; null where everybody may.</summary>
    public string? User { get; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? UserPassword { get; }

    /// <summary>Takes or starts one.</summary>
    /// <param name="variable">Reads a variable of the environment; null where it is not set.</param>
    /// <exception cref="DockerUnavailableException">There is none; the message says how to get one.</exception>
    public static async Task<Neo4jSource> OpenAsync(Func<string, string?> variable)
    {
        if (variable("NEO4J_URL") is { Length: > 0 } url)
        {
            var (address, password) = (new Uri(url), variable("NEO4J_PASSWORD"));
            return new Neo4jSource(
                address,
                new Uri(variable("NEO4J_BOLT_URL") ?? $"bolt://{address.Host}:7687"),
                variable("NEO4J_USER") ?? (password is null ? null : Neo4jProcess.User),
                password
            );
        }

        if (variable(Neo4jProcess.FolderVariable) is { Length: > 0 } folder)
        {
            var process = await Neo4jProcess.StartAsync(folder);
            return new Neo4jSource(
                process.Url,
                new Uri($"bolt://127.0.0.1:{process.BoltPort}"),
                Neo4jProcess.User,
                process.Password,
                process
            );
        }

        try
        {
            var container = await Neo4jContainer.StartAsync(Password);
            return new Neo4jSource(container.Url, container.Bolt, Neo4jProcess.User, Password, container);
        }
        catch (DockerUnavailableException absent)
        {
            throw new DockerUnavailableException($"No Neo4j for the tests. {HowToGetOne} {absent.Message}");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}
