using Graph.Api.Configuration;

namespace Graph.Api.Security;

/// <summary>
/// Prevents accidental exposure: a server that is bound beyond loopback requires a key, or an explicit setting that it is public.
/// </summary>
public static class BindingGuard
{
    /// <summary>The problem with serving at these addresses under these settings, or null.</summary>
    /// <param name="addresses">The bound addresses, as the server reports them once it listens: a setting can resolve to several.</param>
    /// <param name="options">The settings.</param>
    public static string? Problem(IEnumerable<string> addresses, GraphOptions options)
    {
        if (options.Public || !string.IsNullOrEmpty(options.ReadKey))
            return null;
        return addresses.FirstOrDefault(address => !IsLoopback(address)) is not { } exposed
            ? null
            : $"The server would listen on {exposed}, where others can reach it, but reads require no key. "
                + "Set Graph__ReadKey to a secret that readers send as 'Authorization: Bearer', "
                + "or Graph__Public=true to allow public reads, or listen on loopback (--urls http://127.0.0.1:5000). "
                + "The addresses come from --urls or ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, "
                + "ASPNETCORE_HTTPS_PORTS and Kestrel__Endpoints.";
    }

    /// <summary>
    /// Whether only this machine can reach a bound address. Unix sockets count as loopback; an unreadable address does not.
    /// </summary>
    public static bool IsLoopback(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            return binding.IsUnixPipe || binding.IsNamedPipe || ServedHosts.IsLoopback(binding.Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
