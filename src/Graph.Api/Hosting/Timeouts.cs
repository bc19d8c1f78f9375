using Graph.Api.Configuration;
using Graph.Api.Http;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Graph.Api.Hosting;

/// <summary>How long a request to `/graphql` may take until it is answered; streams and WebSockets end the limit when they open.</summary>
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
                        // The token has fired, and the answer is to be written all the same.
                        context.RequestAborted = CancellationToken.None;
                        return Refusals.WriteAsync(context, BadGraphQLHttpRequestException.Timeout(limits.RequestTime));
                    },
                }
            )
        );
}
