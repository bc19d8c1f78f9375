namespace Graph.Storage.Plans.Sources;

/// <summary>Where a plan's root rows come from: <see cref="KindSource"/>, <see cref="IdsSource"/> or <see cref="SearchSource"/>.</summary>
public abstract record FetchSource
{
    private protected FetchSource()
    {
    }
}
