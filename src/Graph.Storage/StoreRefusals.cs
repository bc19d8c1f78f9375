namespace Graph.Storage;

/// <summary>
/// The messages with which every store rejects being opened, written to or filled. A store adds only its specific remedy.
/// </summary>
public static class StoreRefusals
{
    /// <summary>A newer program wrote the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="version">The version of its layout.</param>
    /// <param name="known">The last version that this program supports.</param>
    /// <param name="other">The alternative: <c>path</c>, <c>database</c>.</param>
    public static StoreException NewerVersion(string store, long? version, long known, string other) =>
        new(
            $"The store '{store}' has schema version {version}, but this program supports versions up to {known}. "
                + $"Use the newer program that wrote it, or another {other}."
        );

    /// <summary>The store contains facts of kinds or relation types that the model does not define.</summary>
    /// <param name="store">The store.</param>
    /// <param name="orphans">Each type with its count (<see cref="Count"/>).</param>
    public static StoreException NotInModel(string store, IEnumerable<string> orphans) =>
        new(
            $"The store '{store}' contains facts that the model does not define: {string.Join(", ", orphans)}. Open it with a "
                + "model that defines them and withdraw them, or restore their definitions in the model."
        );

    /// <summary><c>3 nodes of kind Person</c>.</summary>
    public static string Count(long n, string noun, string of) => $"{n} {noun}{(n == 1 ? "" : "s")} of {of}";

    /// <summary>The store was opened with another model in the meantime.</summary>
    public static StoreException OtherModel(string store) =>
        new($"The store '{store}' was opened with another model since this process opened it. Restart this process with that model.");

    /// <summary>A copy into the store was not finished.</summary>
    /// <param name="store">The store.</param>
    /// <param name="wayOut">The alternative to finishing it, as the end of a sentence.</param>
    public static StoreException Incomplete(string store, string wayOut) =>
        new($"The store '{store}' is incomplete: a copy into it was not finished. Run `graph copy` again to resume it, or {wayOut}.");

    /// <summary>Two processes are filling the same store.</summary>
    public static StoreException FilledTwice(string store) =>
        new($"Another copy into the store '{store}' is running. Wait for it to finish.");
}
