using Graph.Model;
using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Cli;

/// <summary>
/// Reports failures that a user can fix as a message on standard error and an exit code; other exceptions keep their stack
/// trace.
/// </summary>
internal static class Failure
{
    /// <summary>The input has problems.</summary>
    public const int Problems = 1;

    /// <summary>A file or folder is missing, or the store cannot be used.</summary>
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

    private static int? CodeOf(Exception failure) =>
        failure switch
        {
            SeedException or ModelException or GraphChangeException => Problems,
            StoreException or ChangeConflictException or IOException or UnauthorizedAccessException => Unusable,
            OperationCanceledException => Unusable,
            _ => null,
        };
}
