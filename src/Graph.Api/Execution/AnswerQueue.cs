using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>
/// The messages of one response, between their producer and their sender. The producer never waits, so the store is released however
/// slowly a client reads. Queued messages are not copied, and count as memory of the operation: its limits bound the queue. One thread
/// may add while another reads.
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

    /// <summary>Adds a response and its later parts, as they arrive.</summary>
    public async Task AddAllAsync(IncrementalResult response, CancellationToken cancellation)
    {
        Add(new OperationAnswer(response.Initial, HasNext: response.HasNext));
        await foreach (var part in response.Subsequent.WithCancellation(cancellation))
            Add(new OperationAnswer(null, part, part.HasNext));
    }

    /// <summary>Marks the queue as complete.</summary>
    public void Complete() => _answers.Writer.TryComplete();

    /// <summary>Whether all messages were added and read.</summary>
    public bool IsAtEnd => _answers.Reader.Completion.IsCompleted;

    /// <summary>Waits for a message; returns false if no more will come.</summary>
    public ValueTask<bool> AnyAsync(CancellationToken cancellation) => _answers.Reader.WaitToReadAsync(cancellation);

    /// <summary>The messages, each valid until the next is requested.</summary>
    public async IAsyncEnumerable<OperationAnswer> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var answer in _answers.Reader.ReadAllAsync(cancellation))
        {
            using (answer)
                yield return answer;
        }
    }

    /// <summary>Disposes of unread messages. Nothing may be added afterwards.</summary>
    public void Dispose()
    {
        Complete();
        while (_answers.Reader.TryRead(out var unread))
            unread.Dispose();
    }
}
