using System.Globalization;

namespace Graph.Storage.Neo4j;

/// <summary>
/// The location of a Neo4j server, as written in settings: checked, with explanations, before any request is sent. In the
/// environment the names begin with <see cref="Prefix"/>.
/// </summary>
public sealed record Neo4jSettings
{
    /// <summary>The prefix of these settings in the environment.</summary>
    public const string Prefix = "Graph__Neo4j__";

    private static readonly TimeSpan MaxReadTimeout = TimeSpan.FromDays(1);

    private const string Example = "http://localhost:7474";

    /// <summary>The address of the HTTP connector: <c>http://localhost:7474</c>.</summary>
    public string? Url { get; set; }

    /// <summary>The user; <c>neo4j</c> if only a password is given. No user if neither is given.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>A file whose first line is the password, instead of <see cref="Password"/>.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The database.</summary>
    public string Database { get; set; } = "neo4j";

    /// <summary>
    /// The time limit of a read, including waiting and retries; null for the default of <see cref="Neo4jOptions.ReadTimeout"/>.
    /// </summary>
    public TimeSpan? ReadTimeout { get; set; }

    /// <summary>The maximum number of concurrent requests; null for the default of <see cref="Neo4jOptions.MaxConnections"/>.</summary>
    public int? MaxConnections { get; set; }

    /// <summary>
    /// The maximum number of further requests that wait; null for the default of <see cref="Neo4jOptions.MaxWaiting"/>.
    /// </summary>
    public int? MaxWaiting { get; set; }

    /// <summary>The settings in the environment of this process.</summary>
    /// <exception cref="StoreException">A number or a time is invalid.</exception>
    public static Neo4jSettings FromEnvironment()
    {
        return new Neo4jSettings
        {
            Url = Variable(nameof(Url)),
            User = Variable(nameof(User)),
            Password = Variable(nameof(Password)),
            PasswordFile = Variable(nameof(PasswordFile)),
            Database = Variable(nameof(Database)) ?? "neo4j",
            ReadTimeout = Parsed<TimeSpan>(nameof(ReadTimeout), "a time such as 00:00:30"),
            MaxConnections = Parsed<int>(nameof(MaxConnections), "a whole number"),
            MaxWaiting = Parsed<int>(nameof(MaxWaiting), "a whole number"),
        };

        static T? Parsed<T>(string name, string expected)
            where T : struct, IParsable<T> =>
            Variable(name) switch
            {
                null => null,
                var text when T.TryParse(text, CultureInfo.InvariantCulture, out var value) => value,
                var text => throw new StoreException($"{Prefix}{name} is '{text}': expected {expected}."),
            };

        static string? Variable(string name) => Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>The checked settings. The password file is not read yet.</summary>
    /// <exception cref="StoreException">A setting is missing or invalid; the message names the setting and never a secret.</exception>
    public Neo4jOptions ToOptions()
    {
        var (hasPassword, hasFile) = (Password is { Length: > 0 }, PasswordFile is { Length: > 0 });
        if (hasPassword && hasFile)
            throw new StoreException($"Neo4j's password is given twice: keep either {Prefix}Password or {Prefix}PasswordFile.");
        if (User is { Length: > 0 } && !hasPassword && !hasFile)
        {
            throw new StoreException(
                $"Neo4j's user '{User}' has no password: set {Prefix}Password, or {Prefix}PasswordFile to a file that contains it."
            );
        }

        if (hasFile && !File.Exists(PasswordFile))
            throw new StoreException($"Neo4j's password file does not exist: {PasswordFile} ({Prefix}PasswordFile).");
        if (Database is not { Length: > 0 })
            throw new StoreException($"{Prefix}Database is empty: set it to the name of a database, or omit it for neo4j.");
        if (ReadTimeout <= TimeSpan.Zero || ReadTimeout > MaxReadTimeout)
            throw new StoreException($"{Prefix}ReadTimeout is {ReadTimeout}: expected a time up to a day, such as 00:00:30.");
        if (MaxConnections < 1)
            throw new StoreException($"{Prefix}MaxConnections is {MaxConnections}: expected 1 or more.");
        if (MaxWaiting < 0)
            throw new StoreException($"{Prefix}MaxWaiting is {MaxWaiting}: expected 0 or more.");
        var options = new Neo4jOptions
        {
            Url = ReadUrl(),
            User =
                User is { Length: > 0 } ? User
                : hasPassword || hasFile ? "neo4j"
                : null,
            Password = hasPassword ? Password : null,
            PasswordFile = hasFile ? PasswordFile : null,
            Database = Database,
        };
        return options with
        {
            ReadTimeout = ReadTimeout ?? options.ReadTimeout,
            MaxConnections = MaxConnections ?? options.MaxConnections,
            MaxWaiting = MaxWaiting ?? options.MaxWaiting,
        };
    }

    private Uri ReadUrl()
    {
        if (Url is not { Length: > 0 })
            throw new StoreException($"The address of Neo4j is missing: set {Prefix}Url to its HTTP connector, such as {Example}.");
        if (!Uri.TryCreate(Url.Trim(), UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            throw new StoreException(
                $"{Prefix}Url is '{Url}', which is not a valid address. Use that of Neo4j's HTTP connector, such as {Example}."
            );
        }

        if (url.UserInfo.Length > 0)
            throw new StoreException($"{Prefix}Url contains a user or a password: set them as {Prefix}User and {Prefix}PasswordFile.");
        if (url.Scheme is "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc")
        {
            var secure = url.Scheme.Contains('+', StringComparison.Ordinal);
            throw new StoreException(
                $"{Prefix}Url is '{Url}', a Bolt address. Use that of Neo4j's HTTP connector, such as "
                    + $"{(secure ? "https" : "http")}://{url.Host}:{(secure ? 7473 : 7474)}."
            );
        }

        if (url.Scheme is not ("http" or "https") || url.Query.Length + url.Fragment.Length > 0)
            throw new StoreException($"{Prefix}Url is '{Url}'. Use the address of Neo4j's HTTP connector, such as {Example}.");
        return url;
    }
}
