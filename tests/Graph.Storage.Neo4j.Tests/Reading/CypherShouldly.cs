namespace Graph.Storage.Neo4j.Tests.Reading;

internal static class CypherShouldly
{
    /// <summary>A statement is one line; a test breaks it where it likes. Parameters have lines of their own.</summary>
    public static void ShouldSay(this string statement, string expected)
    {
        var lines = expected.ReplaceLineEndings("\n").Split('\n');
        var text = string.Join(' ', lines.TakeWhile(l => !IsParameter(l)));
        string.Join('\n', lines.SkipWhile(l => !IsParameter(l)).Prepend(text)).ShouldBe(statement);
    }

    private static bool IsParameter(string line) => line is ['p', >= '0' and <= '9', ..];
}
