using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Http;
using Graph.Api.Security;
using Graph.GraphQL.Language;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Graph.Api.Hosting;

/// <summary>
/// The entry point of every request. The bound addresses are known only once the server listens, so requests wait here until these have
/// been checked; then only requests that name a served host continue. Thread-safe.
/// </summary>
internal sealed class RequestGate(GraphOptions options)
{
    // Null if no request is admitted.
    private readonly TaskCompletionSource<ServedHosts?> _hosts = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Checks the bound addresses and admits requests, or returns the reason why none are served.</summary>
    public string? Open(IServer server)
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var problem = BindingGuard.Problem(bound, options);
        _hosts.TrySetResult(problem is null ? ServedHosts.Of(options, bound.All(BindingGuard.IsLoopback)) : null);
        return problem;
    }

    /// <summary>The middleware.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (await _hosts.Task.WaitAsync(context.RequestAborted) is not { } hosts)
        {
            context.Abort();
            return;
        }

        // A request over a Unix socket does not come from a browser.
        var isLocal = context.Connection.LocalIpAddress is null && string.IsNullOrEmpty(options.Hosts);
        if (isLocal || Hosts(context).All(hosts.Serves))
        {
            await next(context);
            return;
        }

        await Refusals.WriteAsync(
            context,
            new BadGraphQLHttpRequestException(
                StatusCodes.Status421MisdirectedRequest,
                $"The host '{Excerpt.Of(Hosts(context).First(host => !hosts.Serves(host)).Host)}' is not served: "
                    + "expected a host on loopback or in Graph__Hosts.",
                ErrorCodes.HostNotServed
            )
        );
    }

    // A request target may be a complete URL. Before HTTP/1.1 `Host` does not have to match it.
    private static IEnumerable<HostString> Hosts(HttpContext context)
    {
        yield return context.Request.Host;
        if (
            context.Features.Get<IHttpRequestFeature>()?.RawTarget is ['h' or 'H', ..] target
            && Uri.TryCreate(target, UriKind.Absolute, out var uri)
        )
        {
            yield return new HostString(uri.Authority);
        }
    }
}
