using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;

namespace Graph.Containers.Tests;

/// <summary>The container engine of the machine.</summary>
internal static class ContainerEngine
{
    /// <summary>Skips the test where there is none. One that <c>DOCKER_HOST</c> names is there, or the test fails.</summary>
    public static void Require()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 })
            return;
        try
        {
            Assert.SkipUnless(
                TestcontainersSettings.OS.DockerEndpointAuthConfig is not null,
                "No container engine: install Docker, or set DOCKER_HOST."
            );
        }
        catch (DockerUnavailableException absent)
        {
            Assert.Skip($"No container engine: install Docker, or set DOCKER_HOST. {absent.Message}");
        }
    }
}
