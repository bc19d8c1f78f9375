namespace Graph.Storage.Neo4j.Import;

/// <summary>A column of an import file.</summary>
/// <param name="Name">The property, or "" where the column is no property (<c>:LABEL</c>).</param>
/// <param name="Type">What the importer makes of its text: <c>string</c>, <c>long</c>, <c>datetime</c>, <c>ID(Thing)</c>.</param>
/// <param name="IsList">Each value is a list.</param>
/// <param name="IsRequired">A list that is always there, empty or not: what the importer drops is known to be empty.</param>
internal sealed record CsvColumn(string Name, string Type, bool IsList = false, bool IsRequired = false)
{
    /// <summary>As the file's first line has it: <c>aliases:string[]</c>.</summary>
    public string Header => $"{Name}:{Type}{(IsList ? "[]" : "")}";
}
