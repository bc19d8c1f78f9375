using Graph.Model.Text;
using Graph.Storage.Conformance.Generated;

namespace Graph.Benchmarks.Peer.Data;

/// <summary>What questions must know of the graph: whom to ask about.</summary>
internal sealed class PeerFacts
{
    private readonly PeerSizes _sizes;
    private readonly int[] _members;
    private readonly List<(string First, string Second, int Count)> _pairs;

    public PeerFacts(PeerSizes sizes)
    {
        _sizes = sizes;
        _members = new int[sizes.Organizations];
        var graph = new PeerGraph(sizes);
        foreach (var relation in graph.Relations())
        {
            if (relation.Type == "MEMBER_OF")
                _members[int.Parse(relation.ToId.AsSpan("organization-".Length))]++;
        }
        // This API finds names that sound alike, too: where there are some, others give another answer.
        _pairs =
        [
            .. graph
                .Nodes()
                .TakeWhile(node => node.Kind == "Person")
                .Select(node => ((string)node.Properties["name"]!).Split(' '))
                .GroupBy(words => (words[0], words[1]))
                .GroupBy(group => (Sound(group.Key.Item1), Sound(group.Key.Item2)))
                .Where(alike => alike.Count() == 1)
                .Select(alike => alike.Single())
                .Select(group => (group.Key.Item1, group.Key.Item2, group.Count()))
                .OrderBy(pair => pair.Item1, StringComparer.Ordinal)
                .ThenBy(pair => pair.Item2, StringComparer.Ordinal),
        ];

        static string Sound(string word) => PhoneticKey.Of(TextFold.Fold(word));
    }

    public PeerSizes Sizes => _sizes;

    /// <summary>Persons at random.</summary>
    public IEnumerable<string> People(int count, ulong seed) => Draw(count, seed, random => $"person-{random.Below(_sizes.People)}");

    /// <summary>Organizations at random, hubs left out.</summary>
    public IEnumerable<string> Organizations(int count, ulong seed) =>
        Draw(count, seed, random => $"organization-{PeerSizes.Hubs + random.Below(_sizes.Organizations - PeerSizes.Hubs)}");

    /// <summary>Persons that are members of fifty organizations or more.</summary>
    public IEnumerable<string> Joiners(int count) => Enumerable.Range(0, count).Select(i => $"person-{i % PeerSizes.Joiners}");

    /// <summary>Persons with thirty statements.</summary>
    public IEnumerable<string> Speakers(int count) =>
        Enumerable.Range(0, count).Select(i => $"person-{PeerSizes.Joiners + (i % _sizes.Speakers)}");

    /// <summary>Fifty organizations with at least so many members, hubs left out.</summary>
    public IEnumerable<string[]> Fifties(int count, int least, ulong seed)
    {
        var enough = Enumerable.Range(PeerSizes.Hubs, _sizes.Organizations - PeerSizes.Hubs).Where(i => _members[i] >= least).ToArray();
        return Draw(count, seed, random => Enumerable.Range(0, 50).Select(_ => $"organization-{random.Of(enough)}").Distinct().ToArray());
    }

    /// <summary>The hubs, in turn.</summary>
    public IEnumerable<string> Hubs(int count) => Enumerable.Range(0, count).Select(i => $"organization-{i % PeerSizes.Hubs}");

    /// <summary>The organizations with a tenth of a hub's members or somewhat more, in turn.</summary>
    public IEnumerable<string> Middles(int count) =>
        Enumerable.Range(0, count).Select(i => $"organization-{PeerSizes.Hubs + (i % _sizes.Middles)}");

    /// <summary>How many members the organization of this id has.</summary>
    public int MembersOf(string organization) => _members[int.Parse(organization.AsSpan("organization-".Length))];

    /// <summary>Two words that stand at the beginning of some persons' names, of ten at most.</summary>
    public IEnumerable<(string First, string Second)> Pairs(int count, ulong seed)
    {
        var enough = _pairs.Where(pair => pair.Count is >= 4 and <= 10).ToArray();
        return Draw(count, seed, random => random.Of(enough)).Select(pair => (pair.First, pair.Second));
    }

    /// <summary>Four letters that stand within names.</summary>
    public IEnumerable<string> Fragments(int count, ulong seed) =>
        Draw(count, seed, random => PeerNames.Word(random.Below(2 * PeerNames.Words)).Substring(1, 4));

    /// <summary>Countries at random.</summary>
    public IEnumerable<string> Countries(int count, ulong seed) => Draw(count, seed, random => random.Of(PeerGraph.Countries));

    private static IEnumerable<T> Draw<T>(int count, ulong seed, Func<SeededRandom, T> draw)
    {
        var random = new SeededRandom(seed);
        return Enumerable.Range(0, count).Select(_ => draw(random));
    }
}
