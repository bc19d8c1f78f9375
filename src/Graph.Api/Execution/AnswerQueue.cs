using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>
/// The messages of one answer, between who makes them and who sends them. Who makes them never waits, so that the store is
/// done with however slowly a client reads. What lies here is not copied, and counts as memory of the operation: its limits
/// bound the queue. One may add while another reads.
/// </summary>
internal sealed class AnswerQueue : IDisposable
{
    private readonly Channel<OperationAnswer> _answers = Channel.CreateUnbounded<OperationAnswer>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true }
    );

    /// <summary>Adds a message; the queue disposes of it.</summary>
    public void Add(OperationAnswer answer)
    {
        if (!_answers.Writer.TryWrite(answer))
            answer.Dispose();
    }

    /// <summary>Adds a response and its later parts, as they come.</summary>
    public async Task AddAllAsync(IncrementalResult response, CancellationToken cancellation)
    {
        Add(new OperationAnswer(response.Initial, HasNext: response.HasNext));
        await foreach (var part in response.Subsequent.WithCancellation(cancellation))
            Add(new OperationAnswer(null, part, part.HasNext));
    }

    /// <summary>No more will be added.</summary>
    public void Complete() => _answers.Writer.TryComplete();

    /// <summary>Whether all was added and read.</summary>
    public bool IsAtEnd => _answers.Reader.Completion.IsCompleted;

    /// <summary>Waits for a message; false when none will come.</summary>
    public ValueTask<bool> AnyAsync(CancellationToken cancellation) => _answers.Reader.WaitToReadAsync(cancellation);

    /// <summary>The messages, each valid until the next is asked for.</summary>
    public async IAsyncEnumerable<OperationAnswer> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var answer in _answers.Reader.ReadAllAsync(cancellation))
        {
            using (answer)
                yield return answer;
        }
    }

    /// <summary>Disposes of what nobody read. Nothing may be added any more.</summary>
    public void Dispose()
    {
        Complete();
        while (_answers.Reader.TryRead(out var unread))
            unread.Dispose();
    }
}
