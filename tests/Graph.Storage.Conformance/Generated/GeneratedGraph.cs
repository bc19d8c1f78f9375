using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Generated;

/// <summary>
/// A large graph that fits the model in <c>graph-schema</c>, the same for the same size and seed: people, organizations,
/// statements, documents, actions and topics, with the degrees of a power law and three hubs (<see cref="Speaker"/>,
/// <see cref="Newspaper"/>, <see cref="Party"/>) of <see cref="HubDegree"/> relations each, as far as there are nodes.
/// </summary>
public sealed class GeneratedGraph
{
    /// <summary>How many relations of its type a hub has.</summary>
    public const int HubDegree = 10_000;

    /// <summary>The person who makes the most statements (SPEAKS, out).</summary>
    public const string Speaker = "person-0";

    /// <summary>The document in which the most occurs (OCCURS_IN, in).</summary>
    public const string Newspaper = "document-0";

    /// <summary>The organization with the most members (MEMBER_OF, in).</summary>
    public const string Party = "organization-0";

    private static readonly string[] OrganizationKinds =
    [
        "Ministry",
        "PublicBody",
        "SecurityForce",
        "NGO",
        "Movement",
        "Company",
        "MediaOutlet",
    ];

    private static readonly string[] Countries = ["BY", "LT", "PL", "RU", "UA", "US", "DE"];
    private static readonly string[] SpeechActs = ["CLAIM", "CLAIM", "CLAIM", "DENIAL", "DEMAND", "APPEAL", "OPINION", "HINT"];
    private static readonly string[] Titles = ["Minister", "Deputy Minister", "Ambassador", "Officer", "Spokesperson"];

    private readonly SeededRandom _random;
    private readonly int _relations;
    private readonly HashSet<string> _relationIds = new(StringComparer.Ordinal);
    private readonly int _people;
    private readonly int _organizations;
    private readonly int _statements;
    private readonly int _documents;
    private readonly int _actions;
    private readonly int _topics;

    /// <summary>A graph of this size; a hundred nodes at least.</summary>
    public GeneratedGraph(int nodes = 100_000, int relations = 500_000, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, 100);
        _random = new SeededRandom(seed);
        _relations = relations;
        _people = nodes * 30 / 100;
        _organizations = nodes * 10 / 100;
        _documents = nodes * 5 / 100;
        _actions = nodes * 8 / 100;
        _topics = nodes * 2 / 100;
        _statements = nodes - _people - _organizations - _documents - _actions - _topics;
    }

    /// <summary>The whole graph as changes to be applied in order, each of at most <paramref name="factsPerChange"/> facts.</summary>
    public IEnumerable<GraphChange> Changes(int factsPerChange = 100_000) =>
        Nodes()
            .Chunk(factsPerChange)
            .Select(nodes => new GraphChange { Nodes = nodes })
            .Concat(Relations().Chunk(factsPerChange).Select(relations => new GraphChange { Relations = relations }));

    private IEnumerable<NodeWrite> Nodes()
    {
        for (var i = 0; i < _people; i++)
            yield return Actor($"person-{i}", "Person");
        for (var i = 0; i < _organizations; i++)
            yield return Actor($"organization-{i}", OrganizationKinds[i % OrganizationKinds.Length]);
        for (var i = 0; i < _documents; i++)
        {
            yield return Node(
                $"document-{i}",
                "Document",
                ("kind", _random.OneIn(3) ? "PRESS_RELEASE" : "NEWS_REPORT"),
                ("published", Date()),
                ("sha256", "0"),
                ("text", GeneratedNames.Sentence(_random, 20))
            );
        }

        for (var i = 0; i < _statements; i++)
        {
            yield return Node(
                $"statement-{i}",
                "Statement",
                ("speechAct", _random.Of(SpeechActs)),
                ("summary", GeneratedNames.Sentence(_random, 8)),
                ("speech", _random.OneIn(3) ? "DIRECT" : "INDIRECT"),
                ("saidAt", Date()),
                ("status", _random.OneIn(20) ? "ALLEGED" : null)
            );
        }

        for (var i = 0; i < _actions; i++)
            yield return Node($"action-{i}", "Action", ("type", _random.OneIn(2) ? "PROTEST" : "COERCE"), ("period", Date()));
        for (var i = 0; i < _topics; i++)
            yield return Node($"topic-{i}", "Topic");
    }

    private NodeWrite Actor(string id, string kind) =>
        Node(
            id,
            kind,
            ("country", _random.OneIn(5) ? null : _random.Of(Countries)),
            ("existence", _random.OneIn(30) ? "HISTORICAL" : null),
            ("aliases", _random.OneIn(4) ? new[] { GeneratedNames.Next(_random) } : []),
            ("since", _random.OneIn(10) ? Date() : null)
        );

    private NodeWrite Node(string id, string kind, params (string, object?)[] properties) =>
        new(id, kind, new PropertyValues([("name", GeneratedNames.Next(_random)), .. properties]));

    private PartialDate? Date()
    {
        if (_random.OneIn(5))
            return null;
        var (year, month, day) = (1994 + _random.Below(31), 1 + _random.Below(12), 1 + _random.Below(28));
        return _random.Below(6) switch
        {
            0 => PartialDate.Parse($"{year:0000}"),
            1 => PartialDate.Parse($"{year:0000}-{month:00}"),
            2 => PartialDate.Parse($"{year:0000}-{month:00}-{day:00}/.."),
            _ => PartialDate.Parse($"{year:0000}-{month:00}-{day:00}", _random.OneIn(9) ? "on that day" : null),
        };
    }

    private IEnumerable<RelationWrite> Relations()
    {
        var made = 0;
        foreach (var relation in Hubs().Concat(Trees()).Concat(Others()))
        {
            if (relation is null || !_relationIds.Add(relation.Id))
                continue;
            yield return relation;
            if (++made == _relations)
                yield break;
        }
    }

    private IEnumerable<RelationWrite> Hubs()
    {
        for (var i = 0; i < HubDegree; i++)
        {
            if (i < _statements)
                yield return Relation("SPEAKS", Speaker, $"statement-{i}");
            if (i < _statements)
                yield return Relation("OCCURS_IN", $"statement-{i}", Newspaper, ("passages", 1));
            if (i < _people)
                yield return Relation("MEMBER_OF", $"person-{i}", Party, ("role", _random.OneIn(3) ? "activist" : null));
        }
    }

    // Every organization but the first is a part of an earlier one: one tree, and each has one parent.
    private IEnumerable<RelationWrite> Trees()
    {
        for (var i = 1; i < _organizations; i++)
            yield return Relation("PART_OF", $"organization-{i}", $"organization-{_random.Skewed(i)}");
        for (var i = 1; i < _topics; i++)
            yield return Relation("BROADER", $"topic-{i}", $"topic-{_random.Below(i)}");
    }

    // Endless as long as there are pairs left.
    private IEnumerable<RelationWrite?> Others()
    {
        for (var tries = 0L; tries < 20L * _relations; tries++)
        {
            yield return _random.Below(10) switch
            {
                0 or 1 => Relation(
                    "SPEAKS",
                    Actor(),
                    Statement(),
                    ("capacity", _random.OneIn(2) ? "Minister of " + GeneratedNames.Next(_random) : null)
                ),
                2 or 3 => Relation(
                    "ABOUT",
                    Statement(),
                    _random.OneIn(2) ? Actor() : $"topic-{_random.Skewed(_topics)}",
                    ("role", _random.OneIn(3) ? "TARGET" : "TOPIC"),
                    ("stance", _random.OneIn(2) ? "NEGATIVE" : null)
                ),
                4 or 5 => Relation(
                    "OCCURS_IN",
                    _random.OneIn(2) ? Statement() : Actor(),
                    $"document-{_random.Skewed(_documents)}",
                    ("passages", 1 + _random.Below(9))
                ),
                6 => Relation(
                    "HOLDS_POSITION",
                    $"person-{_random.Skewed(_people)}",
                    Organization(),
                    ("title", _random.Of(Titles)),
                    ("role", "OFFICIAL"),
                    ("since", Date())
                ),
                7 => Relation(
                    "PARTICIPATES_IN",
                    Actor(),
                    $"action-{_random.Skewed(_actions)}",
                    ("role", _random.OneIn(2) ? "AGENT" : "VICTIM")
                ),
                8 => Relation("ADDRESSED_TO", Statement(), Actor()),
                _ => Contradiction(),
            };
        }
    }

    private RelationWrite? Contradiction()
    {
        var (from, to) = (Statement(), Statement());
        return from == to ? null : Relation("CONTRADICTS", from, to, ("point", GeneratedNames.Sentence(_random, 4)));
    }

    private string Actor() => _random.OneIn(3) ? Organization() : $"person-{_random.Skewed(_people)}";

    private string Organization() => $"organization-{_random.Skewed(_organizations)}";

    private string Statement() => $"statement-{_random.Below(_statements)}";

    private static RelationWrite Relation(string type, string from, string to, params (string Name, object? Value)[] properties)
    {
        var key = properties
            .Where(p => p.Name is "title" or "role" && type is not "MEMBER_OF")
            .Select(p => (string)p.Value!)
            .Where(_ => type is "ABOUT" or "HOLDS_POSITION" or "PARTICIPATES_IN")
            .Take(1);
        return new(
            FactId.Derive([type.ToLowerInvariant().Replace('_', '-'), from, to, .. key.Select(FactId.Slug)]),
            type,
            from,
            to,
            new PropertyValues(properties)
        );
    }
}
