namespace Graph.Storage.Neo4j.Import;

/// <summary>A column of an import file.</summary>
/// <param name="Name">The property, or "" if the column is not a property (<c>:LABEL</c>).</param>
/// <param name="Type">
/// The type to which the importer converts the text: <c>string</c>, <c>long</c>, <c>datetime</c>, <c>ID(Thing)</c>.
/// </param>
/// <param name="IsList">Whether each value is a list.</param>
/// <param name="IsRequired">
/// Whether the list always exists, empty or not: lists that the importer drops are then known to be empty.
/// </param>
internal sealed record CsvColumn(string Name, string Type, bool IsList = false, bool IsRequired = false)
{
    /// <summary>The column in the file's header: <c>aliases:string[]</c>.</summary>
    public string Header => $"{Name}:{Type}{(IsList ? "[]" : "")}";
}
