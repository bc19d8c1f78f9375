using Graph.Api.Configuration;

namespace Graph.Api.Security;

/// <summary>Refuses to serve strangers by accident: bound beyond loopback, the server wants a key, or to be told that it is public.</summary>
public static class BindingGuard
{
    /// <summary>What is wrong with serving at these addresses under these settings, or null.</summary>
    /// <param name="addresses">Those that are bound, as the server tells them once it listens: what settings ask for can mean more.</param>
    /// <param name="options">The settings.</param>
    public static string? Problem(IEnumerable<string> addresses, GraphOptions options)
    {
        if (options.Public || !string.IsNullOrEmpty(options.ReadKey))
            return null;
        return addresses.FirstOrDefault(address => !IsLoopback(address)) is not { } exposed
            ? null
            : $"The server would listen on {exposed}, where others can reach it, and reads need no key. "
                + "Set Graph__ReadKey to a secret that readers send as 'Authorization: Bearer', "
                + "or Graph__Public=true to let everybody read, or listen on loopback (--urls http://127.0.0.1:5000). "
                + "Where it listens is said by --urls or ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, ASPNETCORE_HTTPS_PORTS and Kestrel__Endpoints.";
    }

    /// <summary>
    /// Whether only this machine reaches a bound address. Sockets of the file system count as loopback, what cannot be read does not.
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
