using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Graph.Api.Hosting;

/// <summary>What the server asks of its connections.</summary>
internal static class Connections
{
    // Below the slowest of mobile networks. An answer stays in memory until its client has taken it.
    private const double BytesPerSecond = 8 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MinResponseDataRate = new MinDataRate(BytesPerSecond, Grace);
    }
}
