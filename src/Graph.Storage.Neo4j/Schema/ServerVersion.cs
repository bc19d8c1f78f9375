using System.Globalization;
using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>The version of a Neo4j server: <c>5.26.30</c>, <c>2025.06.0</c>, <c>5.27-aura</c>.</summary>
internal sealed class ServerVersion : IRowDecoder
{
    private const int MinMajor = 5;
    private const int MinMinor = 26;

    private string _version = "";

    /// <summary>Rejects a server that is too old for the store.</summary>
    /// <exception cref="StoreException">The server is too old.</exception>
    public static async ValueTask RequireAsync(QueryApi api, CancellationToken cancellation)
    {
        var statement = new CypherStatement("CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]");
        var server = await api.ReadAsync(statement, static () => new ServerVersion(), cancellation);
        if (!IsEnough(server._version))
        {
            throw new StoreException(
                $"Neo4j 5.26 LTS or later is required, but the server is {server._version}. Upgrade it, or use another server."
            );
        }
    }

    /// <summary>Whether a version is recent enough; a version that cannot be parsed is accepted.</summary>
    public static bool IsEnough(string version)
    {
        var parts = version.Split('.', '-', '+');
        if (
            parts.Length < 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
        )
        {
            return true;
        }

        return major > MinMajor || (major == MinMajor && minor >= MinMinor);
    }

    public void Row(ref Utf8JsonReader reader)
    {
        reader.Read();
        _version = reader.GetString() ?? "";
        reader.Read();
    }
}
