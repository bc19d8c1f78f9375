using Graph.Api.Configuration;
using Graph.Api.Http;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Graph.Api.Hosting;

/// <summary>How long a request to `/graphql` may take until its response; streams and WebSockets remove the limit when they open.</summary>
internal static class Timeouts
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "graphql";

    public static void AddGraphTimeouts(this IServiceCollection services, LimitOptions limits) =>
        services.AddRequestTimeouts(timeouts =>
            timeouts.AddPolicy(
                Policy,
                new RequestTimeoutPolicy
                {
                    Timeout = limits.RequestTime,
                    WriteTimeoutResponse = context =>
                    {
                        // The token has fired, but the response must still be written.
                        context.RequestAborted = CancellationToken.None;
                        return Refusals.WriteAsync(context, BadGraphQLHttpRequestException.Timeout(limits.RequestTime));
                    },
                }
            )
        );
}
