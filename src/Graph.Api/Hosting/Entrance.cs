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
/// Where every request comes in. Which addresses are bound is known only once the server listens, so requests wait here until
/// they have been judged, and then only those go on that name a host which is served. Thread-safe.
/// </summary>
internal sealed class Entrance(GraphOptions options)
{
    // Null where nobody is let in.
    private readonly TaskCompletionSource<ServedHosts?> _judged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Judges what is bound and lets requests in, or tells why nobody is answered.</summary>
    public string? Open(IServer server)
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var problem = BindingGuard.Problem(bound, options);
        _judged.TrySetResult(problem is null ? ServedHosts.Of(options, bound.All(BindingGuard.IsLoopback)) : null);
        return problem;
    }

    /// <summary>The middleware.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (await _judged.Task.WaitAsync(context.RequestAborted) is not { } hosts)
        {
            context.Abort();
            return;
        }

        // What comes by a socket of the file system comes from no browser.
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
                $"The host '{Excerpt.Of(Hosts(context).First(host => !hosts.Serves(host)).Host)}' is not served here, only those on loopback and those that Graph__Hosts names.",
                ErrorCodes.HostNotServed
            )
        );
    }

    // A request target may be a whole URL. Before HTTP/1.1 no `Host` has to agree with it.
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
