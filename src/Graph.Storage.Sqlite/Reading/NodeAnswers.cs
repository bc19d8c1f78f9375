namespace Graph.Storage.Sqlite.Reading;

/// <summary>Yes-or-no results by node number: two bits each, in blocks that are allocated when a result is stored in them.</summary>
internal sealed class NodeAnswers
{
    private const int BlockBits = 12;
    private const int PerWord = 32;

    private readonly Dictionary<long, ulong[]> _blocks = [];

    // Nodes that were written together are usually read together.
    private long _lastBlock = -1;
    private ulong[] _last = [];

    /// <summary>The stored result for a node, or null.</summary>
    public bool? Find(long node)
    {
        if (Block(node, make: false) is not { } block)
            return null;
        var (word, shift) = Place(node);
        return (block[word] >> shift & 3) switch
        {
            0 => null,
            1 => false,
            _ => true,
        };
    }

    /// <summary>Stores the result for a node that has none.</summary>
    public void Keep(long node, bool answer)
    {
        var (word, shift) = Place(node);
        Block(node, make: true)![word] |= (answer ? 2UL : 1UL) << shift;
    }

    private static (int Word, int Shift) Place(long node)
    {
        var place = (int)(node & ((1 << BlockBits) - 1));
        return (place / PerWord, place % PerWord * 2);
    }

    private ulong[]? Block(long node, bool make)
    {
        var number = node >> BlockBits;
        if (number == _lastBlock)
            return _last;
        if (!_blocks.TryGetValue(number, out var block))
        {
            if (!make)
                return null;
            _blocks.Add(number, block = new ulong[(1 << BlockBits) / PerWord]);
        }
        (_lastBlock, _last) = (number, block);
        return block;
    }
}
