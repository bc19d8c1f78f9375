using System.Globalization;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Limits;

/// <summary>
/// Bounds one answer, or those of a batch together: its bytes by the limit of answers, its memory by what all requests have
/// together. What is small is answered whatever others have taken. Thread-safe.
/// </summary>
internal sealed class AnswerMeter(MemoryBudget budget, LimitOptions limits) : ResponseMeter, IDisposable
{
    private const long Small = 128 * 1024;

    private readonly Lock _counting = new();
    private long _settled;
    private long _held;
    private bool _isDisposed;

    /// <summary>The error of an answer that is too long.</summary>
    public static GraphQLError TooLarge(LimitOptions limits) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The answer is larger than {limits.AnswerBytes:N0} bytes (Graph__Limits__AnswerBytes). To get an answer, ask for smaller pages ('first'), for fewer fields or aliases, or in several requests."
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

    /// <summary>Gives back what is still held. What is taken or given back afterwards, by what was cancelled and ends later, does not count.</summary>
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
