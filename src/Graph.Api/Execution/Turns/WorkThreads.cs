namespace Graph.Api.Execution.Turns;

/// <summary>
/// Threads for work that may keep one for long, so that those of the thread pool stay free for connections and probes.
/// They are started as they are needed and kept. Safe for use by several threads.
/// </summary>
/// <param name="most">How many there are at most; what comes beyond waits, in order.</param>
internal sealed class WorkThreads(int most) : IDisposable
{
    private readonly Lock _changing = new();
    private readonly Queue<Action> _waiting = new();
    private readonly SemaphoreSlim _ready = new(0);
    private int _idle;
    private int _started;
    private bool _isDisposed;

    /// <summary>Does the work as soon as a thread is free. It must not throw.</summary>
    public void Queue(Action work)
    {
        lock (_changing)
        {
            if (_isDisposed)
            {
                // What still ends when the server has stopped.
                ThreadPool.UnsafeQueueUserWorkItem(static late => late(), work, preferLocal: false);
                return;
            }

            _waiting.Enqueue(work);
            if (_waiting.Count > _idle && _started < most)
                new Thread(Work) { IsBackground = true, Name = $"{nameof(WorkThreads)} {++_started}" }.Start();
        }

        _ready.Release();
    }

    /// <summary>Lets the threads end once they have done what waits.</summary>
    public void Dispose()
    {
        lock (_changing)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            if (_started > 0)
                _ready.Release(_started);
        }
    }

    private void Work()
    {
        while (true)
        {
            lock (_changing)
                _idle++;
            _ready.Wait();
            Action work;
            lock (_changing)
            {
                _idle--;
                if (!_waiting.TryDequeue(out work!))
                    return;
            }

            work();
        }
    }
}
