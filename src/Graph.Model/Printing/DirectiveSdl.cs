namespace Graph.Model.Printing;

/// <summary>The declarations of the model's directives, from <c>graph-schema/directives.graphql</c>, and of its scalars.</summary>
internal static class DirectiveSdl
{
    public static string Text { get; } =
        Read()
        + """

            "A date that may be partial, or an interval, in EDTF."
            scalar PartialDate

            "An instant in UTC, ISO 8601."
            scalar DateTime
            """;

    private static string Read()
    {
        using var stream = typeof(DirectiveSdl).Assembly.GetManifestResourceStream("directives.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
