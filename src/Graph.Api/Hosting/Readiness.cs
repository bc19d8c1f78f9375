using Graph.Api.Execution.Turns;
using Graph.Storage;

namespace Graph.Api.Hosting;

/// <summary>
/// Whether a question would be answered now: one is asked, and has its turn like any other. Whoever asks for health does not wait long. The log says when it
/// changes, and why. Safe for use by several threads.
/// </summary>
internal sealed class Readiness(IGraphStore store, OperationTurns turns, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    // What was last told: null while it is ready.
    private string? _last;

    public async Task<IResult> CheckAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await turns.RunAsync(() => store.LastChangeAsync(limit.Token).AsTask(), limit.Token);
            if (Interlocked.Exchange(ref _last, null) is not null) logger.LogInformation("The store answers. Ready.");
            return Results.Text("ready");
        }
        catch (StoreException error)
        {
            return NotReady(error.Message, error.Failure switch
            {
                StoreFailure.Unusable => "the store cannot be used as it is: the log says why",
                StoreFailure.Overloaded => "more is asked at once than can be answered",
                _ => "the store does not answer",
            });
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return NotReady(error.ToString(), "the store cannot be used as it is: the log says why");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NotReady($"No answer within {Patience.TotalSeconds} s.", "the store does not answer");
        }
    }

    // Nothing of the store's inside is told to whoever asks.
    private IResult NotReady(string why, string told)
    {
        if (Interlocked.Exchange(ref _last, told) != told) logger.LogWarning("Not ready. {Reason}", why);
        return Results.Text(told, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
