using Graph.Api.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Graph.Api.Hosting;

/// <summary>The origins whose pages may send requests (CORS).</summary>
internal static class Origins
{
    private static readonly char[] Separators = [',', ' ', ';'];

    /// <summary>
    /// Whether the page that a request comes from, if given, may send it. Browsers do not ask for permission before they open a
    /// WebSocket, so the server itself has to check.
    /// </summary>
    public static bool MayOpenSocket(HttpContext context)
    {
        if ((string?)context.Request.Headers.Origin is not { Length: > 0 } origin)
            return true;
        if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == context.Request.Host.Value)
            return true;
        var options = context.RequestServices.GetRequiredService<IOptions<CorsOptions>>().Value;
        return options.GetPolicy(options.DefaultPolicyName) is { } policy && (policy.AllowAnyOrigin || policy.IsOriginAllowed(origin));
    }

    public static void Allow(CorsPolicyBuilder policy, GraphOptions options)
    {
        policy.AllowAnyHeader().WithMethods("GET", "POST", "PUT", "DELETE");
        var origins = (options.Origins ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (origins.Contains("*"))
            policy.AllowAnyOrigin();
        else if (origins.Length > 0)
            policy.WithOrigins(origins);
        else
            policy.SetIsOriginAllowed(static origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);
    }
}
