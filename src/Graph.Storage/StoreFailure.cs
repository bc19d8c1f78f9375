namespace Graph.Storage;

/// <summary>Why a store did not do what it was asked, as far as a caller would act on it.</summary>
public enum StoreFailure
{
    /// <summary>It cannot be used as it is: somebody must act (a wrong password, a file that is no store).</summary>
    Unusable,

    /// <summary>It does not answer at the moment; the same question may be answered later.</summary>
    Unavailable,

    /// <summary>It did not answer in time.</summary>
    TimedOut,

    /// <summary>More is asked at once than it takes; later the same question is answered.</summary>
    Overloaded,

    /// <summary>The question needs more memory than the store allows: asking again does not help, asking for less does.</summary>
    OutOfMemory,
}
