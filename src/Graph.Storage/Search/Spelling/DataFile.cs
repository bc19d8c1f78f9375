namespace Graph.Storage.Search.Spelling;

/// <summary>The spelling data embedded in the assembly: lines of text. Lines that begin with <c>#</c> name the source.</summary>
internal static class DataFile
{
    /// <summary>The lines with data, trimmed.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its data '{name}'.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
