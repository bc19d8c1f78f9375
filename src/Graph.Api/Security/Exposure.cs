using System.Net;
using Graph.Api.Configuration;

namespace Graph.Api.Security;

/// <summary>Refuses to serve strangers by accident: bound beyond loopback, the server wants a key, or to be told that it is public.</summary>
public static class Exposure
{
    /// <summary>What is wrong with serving at these addresses under these settings, or null.</summary>
    public static string? Problem(IEnumerable<string> addresses, GraphOptions options)
    {
        if (options.Public || !string.IsNullOrEmpty(options.ReadKey)) return null;
        string? exposed;
        try
        {
            exposed = addresses.FirstOrDefault(address => !IsLoopback(address));
        }
        catch (FormatException error)
        {
            return $"The server cannot listen: {error.Message} An address looks like http://127.0.0.1:5000.";
        }

        return exposed is null
            ? null
            : $"The server would listen on {exposed}, where others can reach it, and reads need no key. " +
              "Set Graph__ReadKey to a secret that readers send as 'Authorization: Bearer', " +
              "or Graph__Public=true to let everybody read, or listen on loopback (--urls http://127.0.0.1:5000).";
    }

    /// <summary>Whether only this machine reaches the address. Sockets of the file system count as loopback.</summary>
    public static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe) return true;
        if (string.Equals(binding.Host, "localhost", StringComparison.OrdinalIgnoreCase)) return true;
        return IPAddress.TryParse(binding.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
    }
}
