using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Graph.Api.Hosting;

/// <summary>The requirements that the server sets for its connections.</summary>
internal static class Connections
{
    // Below the slowest mobile networks. A response stays in memory until its client has read it.
    private const double BytesPerSecond = 8 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MinResponseDataRate = new MinDataRate(BytesPerSecond, Grace);
    }
}
