using Graph.Api.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Graph.Api.Hosting;

/// <summary>Which pages of other origins may ask (CORS).</summary>
internal static class Origins
{
    private static readonly char[] Separators = [',', ' ', ';'];

    public static void Allow(CorsPolicyBuilder policy, GraphOptions options)
    {
        policy.AllowAnyHeader().WithMethods("GET", "POST", "PUT", "DELETE");
        var origins = (options.Origins ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (origins.Contains("*")) policy.AllowAnyOrigin();
        else if (origins.Length > 0) policy.WithOrigins(origins);
        else policy.SetIsOriginAllowed(static origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);
    }
}
