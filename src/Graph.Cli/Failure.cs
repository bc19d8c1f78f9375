using Graph.Model;
using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Cli;

/// <summary>Failures that a user can mend are messages on the error stream and an exit code; others keep their trace.</summary>
internal static class Failure
{
    /// <summary>Something that was read is wrong.</summary>
    public const int Problems = 1;

    /// <summary>A file or folder is not there, or the store cannot be used.</summary>
    public const int Unusable = 2;

    public static async Task<int> ReportAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (CodeOf(failure) is { } code)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return code;
        }
    }

    private static int? CodeOf(Exception failure) => failure switch
    {
        SeedException or ModelException or GraphChangeException => Problems,
        StoreException or ChangeConflictException or IOException or UnauthorizedAccessException => Unusable,
        OperationCanceledException => Unusable,
        _ => null,
    };
}
