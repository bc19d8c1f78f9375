using Graph.Model;

namespace Graph.Storage.Conformance;

/// <summary>
/// Where the tests of an adapter keep their store: all that the suite asks of an adapter. A lab has one store at a time, and serves one test
/// at a time.
/// </summary>
public interface IStoreLab
{
    /// <summary>Leaves an empty store of the model. What was opened before must not be used any more.</summary>
    ValueTask EmptyAsync(GraphModel model);

    /// <summary>Leaves nothing at all: what is opened next is made anew.</summary>
    ValueTask ClearAsync();

    /// <summary>Opens the store as it stands; each object that this gives is as good as another process. The caller closes it.</summary>
    ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time);

    /// <summary>Starts a process that writes changes into the store.</summary>
    /// <param name="prefix">What the ids of its changes and facts begin with.</param>
    /// <param name="count">How many changes it writes.</param>
    WriterProcess StartWriter(string prefix, int count);
}
