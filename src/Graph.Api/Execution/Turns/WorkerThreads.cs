namespace Graph.Api.Execution.Turns;

/// <summary>
/// Threads for work that may occupy one for a long time, so that those of the thread pool remain free for connections and probes. They
/// are started on demand and retained. Safe for use by several threads.
/// </summary>
/// <param name="maximum">The maximum number of threads; excess work waits, in order.</param>
internal sealed class WorkerThreads(int maximum) : IDisposable
{
    private readonly Lock _changing = new();
    private readonly Queue<Action> _waiting = new();
    private readonly SemaphoreSlim _ready = new(0);
    private int _idle;
    private int _started;
    private bool _isDisposed;

    /// <summary>Runs the work as soon as a thread is free. It must not throw.</summary>
    public void Queue(Action work)
    {
        lock (_changing)
        {
            if (_isDisposed)
            {
                // Work that ends after the server has stopped.
                ThreadPool.UnsafeQueueUserWorkItem(static late => late(), work, preferLocal: false);
                return;
            }

            _waiting.Enqueue(work);
            if (_waiting.Count > _idle && _started < maximum)
                new Thread(Work) { IsBackground = true, Name = $"{nameof(WorkerThreads)} {++_started}" }.Start();
        }

        _ready.Release();
    }

    /// <summary>Lets the threads end once they have completed the queued work.</summary>
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
