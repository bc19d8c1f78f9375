using System.Globalization;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Limits;

/// <summary>
/// Limits one response, or those of a batch together: its bytes by the limit of responses, its memory by the budget that all requests
/// share. Small responses are always allowed. Thread-safe.
/// </summary>
internal sealed class AnswerMeter(MemoryBudget budget, LimitOptions limits) : ResponseMeter, IDisposable
{
    private const long Small = 128 * 1024;

    private readonly Lock _counting = new();
    private long _settled;
    private long _held;
    private bool _isDisposed;

    /// <summary>The error of a response that is too large.</summary>
    public static GraphQLError TooLarge(LimitOptions limits) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The response is larger than {limits.AnswerBytes:N0} bytes (Graph__Limits__AnswerBytes). "
                    + $"To stay within it, request smaller pages ('first') or fewer fields or aliases, or send several requests."
            ),
            extensions: new Dictionary<string, object?>
            {
                ["code"] = ErrorCodes.AnswerTooLarge.Name,
                ["maxAnswerBytes"] = limits.AnswerBytes,
            }
        );

    public override void Expect(long bytes)
    {
        if (Interlocked.Read(ref _settled) + bytes > limits.AnswerBytes)
            throw new ResponseRefusedException(TooLarge(limits));
    }

    public override void Settle(long bytes) => Interlocked.Add(ref _settled, bytes);

    public override void Hold(long bytes)
    {
        lock (_counting)
        {
            if (_isDisposed)
                return;
            _held += bytes;
            if (budget.Take(bytes) || bytes <= 0 || _held <= Small)
                return;
        }

        throw new ResponseRefusedException(MemoryBudget.Overloaded);
    }

    /// <summary>Releases the memory that is still held. Later calls, by cancelled work that ends afterwards, have no effect.</summary>
    public void Dispose()
    {
        lock (_counting)
        {
            _isDisposed = true;
            budget.Take(-_held);
            _held = 0;
        }
    }
}
