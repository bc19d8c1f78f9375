namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>Randomness from a seed, with the questions that growing a case asks.</summary>
public sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public bool OneIn(int count) => _random.Next(count) == 0;

    public bool Percent(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>Some of them, in order; each with the given chance.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int percent) => [.. from.Where(_ => Percent(percent))];

    public IEnumerable<int> Times(int least, int most) => Enumerable.Range(0, least + _random.Next(most - least + 1));
}
