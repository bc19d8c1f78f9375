using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.GraphQL;
using Graph.GraphQL.Language;
using Microsoft.Extensions.Caching.Memory;

namespace Graph.Api.Http;

/// <summary>
/// Documents that requests refer to instead of sending them: trusted ones from a folder (`{sha256}.graphql`, or any name as the id), and
/// those that clients have sent before with their hash (automatic persisted queries, `extensions.persistedQuery`). Thread-safe.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "It lives as long as the server, and the cache holds nothing but memory.")]
internal sealed class PersistedDocuments
{
    // In bytes, in total. When the cache is full, some documents are evicted; clients then send them again.
    private const int MostSent = 32 * 1024 * 1024;

    // The memory of an entry in addition to its text: its hash, and the cache's own data.
    private const int Overhead = 1_000;

    private readonly FrozenDictionary<string, string> _trusted;
    private readonly FrozenSet<string> _trustedTexts;
    private readonly MemoryCache _sent = new(new MemoryCacheOptions { SizeLimit = MostSent });
    private readonly bool _trustedOnly;

    /// <summary>Reads the trusted documents; check <see cref="Problem"/> first.</summary>
    public PersistedDocuments(GraphOptions options)
    {
        _trusted = options.TrustedDocuments is { Length: > 0 } folder
            ? Directory
                .EnumerateFiles(folder, "*.graphql")
                .ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty;
        _trustedTexts = _trusted.Values.ToFrozenSet(StringComparer.Ordinal);
        _trustedOnly = options.TrustedDocumentsOnly;
    }

    /// <summary>The problem with the settings of trusted documents, or null.</summary>
    public static string? Problem(GraphOptions options) =>
        options.TrustedDocuments switch
        {
            { Length: > 0 } folder when !Directory.Exists(folder) =>
                $"The folder of trusted documents does not exist: {Path.GetFullPath(folder)} (Graph__TrustedDocuments).",
            null or "" when options.TrustedDocumentsOnly =>
                "Graph__TrustedDocumentsOnly requires trusted documents, but there are none: set Graph__TrustedDocuments to their folder.",
            _ => null,
        };

    /// <summary>Whether a request without `query` refers to a stored document.</summary>
    public static bool IsNamed(string? id, JsonElement? extensions) => !string.IsNullOrEmpty(id) || Hash(extensions) is not null;

    /// <summary>Returns the parameters with the document that they refer to.</summary>
    /// <exception cref="BadGraphQLHttpRequestException">It does not exist, does not match its hash, or is not trusted.</exception>
    public GraphQLHttpRequest Resolve(GraphQLHttpRequest parameters)
    {
        var resolved = parameters with { Query = Find(parameters) };
        if (_trustedOnly && !_trustedTexts.Contains(resolved.Query))
        {
            throw Bad(
                "Only trusted documents are executed (Graph__TrustedDocumentsOnly): send the 'documentId' of one.",
                ErrorCodes.TrustedDocumentRequired
            );
        }

        return resolved;
    }

    /// <summary>Stores a document that was sent with its hash, once it was executed: rejected documents are not worth storing.</summary>
    /// <param name="resolved">The result of <see cref="Resolve"/>.</param>
    public void Remember(GraphQLHttpRequest resolved)
    {
        if (_trustedOnly || resolved.DocumentId is { Length: > 0 } || Hash(resolved.Extensions) is not { } hash)
            return;
        if (_trusted.ContainsKey(hash) || _sent.TryGetValue(hash, out _))
            return;
        _sent.Set(hash, resolved.Query, new MemoryCacheEntryOptions { Size = Overhead + ((long)resolved.Query.Length * sizeof(char)) });
    }

    private string Find(GraphQLHttpRequest parameters)
    {
        if (parameters.DocumentId is { Length: > 0 } id)
        {
            return _trusted.GetValueOrDefault(id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id)
                ?? throw Bad($"No trusted document has the id '{Excerpt.Of(id)}'.", ErrorCodes.PersistedQueryNotFound);
        }

        if (Hash(parameters.Extensions) is not { } hash)
            return parameters.Query;
        if (parameters.Query.Length == 0)
        {
            return _trusted.GetValueOrDefault(hash)
                ?? _sent.Get<string>(hash)
                ?? throw new BadGraphQLHttpRequestException(
                    StatusCodes.Status200OK,
                    "PersistedQueryNotFound",
                    ErrorCodes.PersistedQueryNotFound
                );
        }

        if (!string.Equals(Sha256(parameters.Query), hash, StringComparison.OrdinalIgnoreCase))
        {
            throw Bad("provided sha does not match query", ErrorCodes.PersistedQueryHashMismatch);
        }

        return parameters.Query;
    }

    private static string? Hash(JsonElement? extensions) =>
        extensions is { } given
        && given.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash)
        && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()!.ToLowerInvariant()
            : null;

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static BadGraphQLHttpRequestException Bad(string message, ErrorCode code) =>
        new(StatusCodes.Status400BadRequest, message, code);
}
