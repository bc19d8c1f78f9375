using System.Net;
using Graph.Api.Configuration;
using Microsoft.Extensions.Primitives;

namespace Graph.Api.Security;

/// <summary>
/// The hosts that a request may name. A page of another site can have its own name resolved to 127.0.0.1 (DNS rebinding): the browser
/// then treats this server as a part of that site, and only `Host` reveals it. Thread-safe.
/// </summary>
public sealed class ServedHosts
{
    private static readonly char[] Separators = [',', ' ', ';'];
    private readonly StringSegment[]? _named;

    private ServedHosts(StringSegment[]? named) => _named = named;

    /// <summary>
    /// The hosts in the settings; without any, those on loopback if only this machine can reach the server, otherwise any.
    /// </summary>
    /// <param name="options">The settings.</param>
    /// <param name="onLoopback">Whether the server listens on loopback only.</param>
    public static ServedHosts Of(GraphOptions options, bool onLoopback)
    {
        var names = Names(options);
        if (names.Contains("*") || (names.Length == 0 && !onLoopback))
            return new ServedHosts(null);
        return new ServedHosts([.. names.Select(name => (StringSegment)WithoutDot(new HostString(name).Host))]);
    }

    /// <summary>The problem with the hosts in the settings, or null.</summary>
    public static string? Problem(GraphOptions options) =>
        Names(options).FirstOrDefault(name => name != "*" && !IsName(name)) is { } wrong
            ? $"'{wrong}' is not a host: Graph__Hosts expects names or addresses without a scheme or path, "
                + "such as graph.example.org, *.example.org, 192.168.1.4 or *."
            : null;

    /// <summary>
    /// Whether a request to that host is served. A request without a host (HTTP/1.0) is: no browser sends one. The port is ignored.
    /// </summary>
    public bool Serves(HostString host) =>
        _named is null || !host.HasValue || IsLoopback(host.Host) || HostString.MatchesAny(WithoutDot(host.Host), _named);

    /// <summary>Whether the name of a host, without a port, can only denote this machine.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(WithoutDot(host), "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(WithoutDot(host), out var address) && IPAddress.IsLoopback(address));

    private static string[] Names(GraphOptions options) =>
        (options.Hosts ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsName(string name) =>
        Uri.CheckHostName(
            WithoutDot(new HostString(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name).Host).Trim('[', ']')
        ) != UriHostNameType.Unknown
        && !name.Contains('/');

    // A name with a trailing dot is the same name, fully qualified.
    private static string WithoutDot(string host) => host.EndsWith('.') ? host[..^1] : host;
}
