using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Graph.Api.Configuration;

namespace Graph.Api.Security;

/// <summary>Checks the key in `Authorization: Bearer` for the right to read and to write. Thread-safe.</summary>
public sealed class ApiKeys
{
    private readonly byte[]? _read;
    private readonly byte[]? _write;

    /// <summary>An empty key counts as not set, so that an empty variable does not grant access.</summary>
    public ApiKeys(GraphOptions options)
    {
        _read = Digest(options.ReadKey);
        _write = Digest(options.WriteKey);
    }

    /// <summary>Whether reading requires no key.</summary>
    public bool ReadsAreOpen => _read is null;

    /// <summary>Whether the request may read: reads are open, or it has the read or the write key.</summary>
    public bool MayRead(HttpRequest request) => MayRead(request.Headers.Authorization);

    /// <summary>Whether reads are open, or the value of an `Authorization` header has the read or the write key.</summary>
    public bool MayRead(string? authorization) => ReadsAreOpen || Matches(authorization, _read) || Matches(authorization, _write);

    /// <summary>Whether the request has the write key. Without a configured key, no request may write.</summary>
    public bool MayWrite(HttpRequest request) => Matches(request.Headers.Authorization, _write);

    // Digests have one length, so the comparison takes the same time for any input.
    private static bool Matches(string? authorization, byte[]? key) =>
        key is not null
        && AuthenticationHeaderValue.TryParse(authorization, out var header)
        && string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        && Digest(header.Parameter) is { } sent
        && CryptographicOperations.FixedTimeEquals(sent, key);

    private static byte[]? Digest(string? key) => string.IsNullOrEmpty(key) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
