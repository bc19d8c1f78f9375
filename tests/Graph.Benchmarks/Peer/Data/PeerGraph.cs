using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Generated;

namespace Graph.Benchmarks.Peer.Data;

/// <summary>
/// The graph that the servers are compared over, the same for the same sizes: persons, organizations, statements and
/// documents of the model in <c>graph-schema</c>, with the degrees of a power law and four hubs.
/// </summary>
internal sealed class PeerGraph(PeerSizes sizes)
{
    private const int MostStatements = 30;
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

    private static readonly string[] Roles = ["activist", "founder", "initiator", "treasurer"];
    private static readonly string[] SpeechActs = ["CLAIM", "CLAIM", "CLAIM", "DENIAL", "DEMAND", "APPEAL", "OPINION", "HINT"];
    private static readonly string[] Titles = ["Minister", "Deputy Minister", "Ambassador", "Officer", "Spokesperson"];

    /// <summary>Forty, all as likely.</summary>
    public static IReadOnlyList<string> Countries { get; } =
    [
        .. "AT BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT KZ LT LU LV MD ME MK MT NL NO PL PT RO RS RU SE SI SK UA".Split(
            ' '
        ),
    ];

    /// <summary>The whole graph as changes to be applied in order.</summary>
    public IEnumerable<GraphChange> Changes(int factsPerChange = 100_000) =>
        Nodes()
            .Chunk(factsPerChange)
            .Select(nodes => new GraphChange { Nodes = nodes })
            .Concat(Relations().Chunk(factsPerChange).Select(relations => new GraphChange { Relations = relations }));

    /// <summary>Every node, without its relations.</summary>
    public IEnumerable<NodeWrite> Nodes()
    {
        var random = new SeededRandom(1);
        for (var i = 0; i < sizes.People; i++)
            yield return Actor(random, $"person-{i}", "Person", i);
        for (var i = 0; i < sizes.Organizations; i++)
            yield return Actor(random, $"organization-{i}", OrganizationKinds[i % OrganizationKinds.Length], sizes.People + i);
        for (var i = 0; i < sizes.Statements; i++)
        {
            yield return Node(
                $"statement-{i}",
                "Statement",
                Name(random, i),
                ("speechAct", random.Of(SpeechActs)),
                ("summary", PeerNames.Sentence(random.Below, 8)),
                ("speech", random.OneIn(3) ? "DIRECT" : "INDIRECT")
            );
        }

        for (var i = 0; i < sizes.Documents; i++)
        {
            yield return Node(
                $"document-{i}",
                "Document",
                Name(random, i),
                ("kind", "NEWS_REPORT"),
                ("sha256", "0"),
                ("text", PeerNames.Sentence(random.Below, 40))
            );
        }
    }

    /// <summary>Every relation; no two of a type between the same two nodes.</summary>
    public IEnumerable<RelationWrite> Relations()
    {
        var random = new SeededRandom(2);
        var seen = new HashSet<(string, string, string)>();
        var left = sizes.Relations;
        foreach (var made in Named(random).Concat(Others(random)))
        {
            if (!seen.Add((made.Type, made.FromId, made.ToId)))
                continue;
            yield return made;
            if (--left == 0)
                yield break;
        }
    }

    private static NodeWrite Actor(SeededRandom random, string id, string kind, int number) =>
        Node(
            id,
            kind,
            Name(random, number),
            ("description", PeerNames.Sentence(random.Below, 8)),
            ("country", random.Of(Countries)),
            ("existence", random.OneIn(30) ? "HISTORICAL" : "EXISTING"),
            ("aliases", Array.Empty<string>()),
            ("quotes", Array.Empty<string>())
        );

    private static (string, object?) Name(SeededRandom random, int number) =>
        ("name", PeerNames.Of(random.Skewed(PeerNames.Words), random.Skewed(PeerNames.Words), number));

    private static NodeWrite Node(string id, string kind, params (string, object?)[] properties) =>
        new(id, kind, new PropertyValues(properties));

    // Those that questions are about by name: hubs, organizations of a thousand members, joiners, and what belongs to statements.
    private IEnumerable<RelationWrite> Named(SeededRandom random)
    {
        for (var hub = 0; hub < PeerSizes.Hubs; hub++)
        {
            for (var i = 0; i < sizes.HubMembers; i++)
                yield return Member(random, (i * 11 + hub) % sizes.People, hub);
        }

        for (var middle = 0; middle < sizes.Middles; middle++)
        {
            for (var i = 0; i < sizes.HubMembers * (100 + (middle % 7 * 10)) / 1_000; i++)
                yield return Member(random, (i * 37 + middle) % sizes.People, PeerSizes.Hubs + middle);
        }

        for (var joiner = 0; joiner < PeerSizes.Joiners; joiner++)
        {
            for (var i = 0; i < 60; i++)
                yield return Member(random, joiner, Organization(random));
        }

        for (var i = 0; i < sizes.Statements; i++)
        {
            var speaker = i < sizes.Speakers * MostStatements ? PeerSizes.Joiners + (i / MostStatements) : random.Skewed(sizes.People);
            yield return Relation(
                "SPEAKS",
                $"person-{speaker}",
                $"statement-{i}",
                ("capacity", random.OneIn(2) ? random.Of(Titles) : null)
            );
            for (var topics = 1 + random.Below(3); topics > 0; topics--)
                yield return About(random, i);
            yield return Occurs(random, $"statement-{i}");
        }
    }

    // Endless as long as there are pairs left.
    private IEnumerable<RelationWrite> Others(SeededRandom random)
    {
        while (true)
        {
            yield return random.Below(20) switch
            {
                < 13 => Member(random, random.Skewed(sizes.People), Organization(random)),
                < 16 => Occurs(random, $"person-{random.Skewed(sizes.People)}"),
                < 17 => Relation("SPEAKS", $"person-{random.Skewed(sizes.People)}", $"statement-{random.Below(sizes.Statements)}"),
                _ => Relation(
                    "HOLDS_POSITION",
                    $"person-{random.Skewed(sizes.People)}",
                    $"organization-{Organization(random)}",
                    ("title", random.Of(Titles)),
                    ("role", "OFFICIAL")
                ),
            };
        }
    }

    // Any but those with a given number of members.
    private int Organization(SeededRandom random)
    {
        var first = PeerSizes.Hubs + sizes.Middles;
        return first + random.Skewed(sizes.Organizations - first);
    }

    private RelationWrite About(SeededRandom random, int statement)
    {
        var actor = random.OneIn(3) ? $"person-{random.Skewed(sizes.People)}" : $"organization-{random.Skewed(sizes.Organizations)}";
        return Relation("ABOUT", $"statement-{statement}", actor, ("role", random.OneIn(3) ? "TARGET" : "TOPIC"));
    }

    private RelationWrite Occurs(SeededRandom random, string from) =>
        Relation("OCCURS_IN", from, $"document-{random.Skewed(sizes.Documents)}", ("passages", 1 + random.Below(9)));

    private static RelationWrite Member(SeededRandom random, int person, int organization) =>
        Relation("MEMBER_OF", $"person-{person}", $"organization-{organization}", ("role", random.OneIn(4) ? null : random.Of(Roles)));

    private static RelationWrite Relation(string type, string from, string to, params (string Name, object? Value)[] properties)
    {
        var key = type switch
        {
            "ABOUT" => properties.Where(p => p.Name == "role"),
            "HOLDS_POSITION" => properties.Where(p => p.Name == "title"),
            _ => [],
        };
        return new RelationWrite(
            FactId.Derive([type.ToLowerInvariant().Replace('_', '-'), from, to, .. key.Select(p => FactId.Slug((string)p.Value!))]),
            type,
            from,
            to,
            new PropertyValues(properties)
        );
    }
}
