using System.Security.Cryptography;
using System.Text;

namespace Graph.Testing;

/// <summary>
/// Gives a server that never ran its password, as <c>neo4j-admin dbms set-initial-password</c> does: that program is a Java process
/// of its own, which takes seconds.
/// </summary>
internal static class InitialPassword
{
    private const int Iterations = 1024;

    /// <summary>Writes the file that the server reads at its first start, and the mark of <c>bin/neo4j</c> that it is there.</summary>
    public static void Write(string home, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var hash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)]);
        for (var i = 1; i < Iterations; i++)
            hash = SHA256.HashData(hash);
        var line = $"{Neo4jProcess.User}:SHA-256,{Convert.ToHexStringLower(hash)},{Convert.ToHexStringLower(salt)},{Iterations}:\n";
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(home, "data", "dbms")).FullName, "auth.ini"), line);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(home, "run")).FullName, "password-set"), "");
    }
}
