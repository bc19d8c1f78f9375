using System.Text;

namespace Graph.Storage.Neo4j.Http;

/// <summary>The user of a request, as a header.</summary>
internal static class Credentials
{
    /// <summary>The value of <c>Authorization</c>, or null if there is no user.</summary>
    /// <exception cref="StoreException">The password file cannot be read, or there is no password.</exception>
    public static string? Header(Neo4jOptions options)
    {
        if (options.User is not { Length: > 0 } user)
            return null;
        var password = options.Password ?? ReadPassword(options);
        return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
    }

    private static string ReadPassword(Neo4jOptions options)
    {
        if (options.PasswordFile is not { Length: > 0 } path)
            throw new StoreException($"Neo4j's user '{options.User}' has no password: set it, or a file that contains it.");
        try
        {
            return File.ReadLines(path).FirstOrDefault() ?? "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Neo4j's password file cannot be read: {error.Message}", error);
        }
    }
}
