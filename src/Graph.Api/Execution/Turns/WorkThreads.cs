namespace Graph.Api.Execution.Turns;

/// <summary>
/// Threads for work that may keep one for long, so that those of the thread pool stay free for connections and probes.
/// They are started as they are needed and kept. Safe for use by several threads.
/// </summary>
/// <param name="most">How many there are at most; what comes beyond waits, in order.</param>
internal sealed class WorkThreads(int most) : IDisposable
{
    private readonly Lock changing = new();
    private readonly Queue<Action> waiting = new();
    private readonly SemaphoreSlim ready = new(0);
    private int idle;
    private int started;
    private bool isDisposed;

    /// <summary>Does the work as soon as a thread is free. It must not throw.</summary>
    public void Queue(Action work)
    {
        lock (changing)
        {
            if (isDisposed)
            {
                // What still ends when the server has stopped.
                ThreadPool.UnsafeQueueUserWorkItem(static late => late(), work, preferLocal: false);
                return;
            }

            waiting.Enqueue(work);
            if (waiting.Count > idle && started < most)
                new Thread(Work) { IsBackground = true, Name = $"{nameof(WorkThreads)} {++started}" }.Start();
        }

        ready.Release();
    }

    /// <summary>Lets the threads end once they have done what waits.</summary>
    public void Dispose()
    {
        lock (changing)
        {
            if (isDisposed) return;
            isDisposed = true;
            if (started > 0) ready.Release(started);
        }
    }

    private void Work()
    {
        while (true)
        {
            lock (changing) idle++;
            ready.Wait();
            Action work;
            lock (changing)
            {
                idle--;
                if (!waiting.TryDequeue(out work!)) return;
            }

            work();
        }
    }
}
