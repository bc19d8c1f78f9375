using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>
/// Whatever happened to a store, its rows, counters and indexes are those of a store to which the same facts were written
/// at once.
/// </summary>
public sealed class HistoryTests
{
    private const int Names = 8;

    private static readonly GraphModel Model = GraphSchema.Model;

    // Everything that is kept, facts by their ids, since numbers tell in which order they came.
    private static readonly string[] Contents =
    [
        "SELECT 'node', n.id, k.name, n.props FROM node n JOIN kind k ON k.number = n.kind",
        """
            SELECT 'relation', r.id, t.name, f.id, o.id, r.props FROM relation r JOIN relation_type t ON t.number = r.type
            JOIN node f ON f.number = r.from_node JOIN node o ON o.number = r.to_node
            """,
        """
            SELECT 'out', n.id, a.type, a.neighbour_id, a.relation_id, m.id, a.neighbour_kind, m.kind, r.id FROM adjacency_out a
            JOIN node n ON n.number = a.node JOIN node m ON m.number = a.neighbour JOIN relation r ON r.number = a.relation
            """,
        """
            SELECT 'in', n.id, a.type, a.neighbour_id, a.relation_id, m.id, a.neighbour_kind, m.kind, r.id FROM adjacency_in a
            JOIN node n ON n.number = a.node JOIN node m ON m.number = a.neighbour JOIN relation r ON r.number = a.relation
            """,
        "SELECT 'degree', n.id, d.direction, d.type, d.neighbour_kind, d.n FROM degree d LEFT JOIN node n ON n.number = d.node",
        "SELECT 'kinds', name, n FROM kind UNION ALL SELECT 'types', name, n FROM relation_type",
        "SELECT 'sort', f.id, p.name, s.value FROM fact_sort s JOIN part p ON p.number = s.part LEFT JOIN fact f ON f.number = s.fact",
        "SELECT 'hub', n.id, h.direction, h.type FROM hub h JOIN node n ON n.number = h.node",
        """
            SELECT 'hub sort', n.id, h.direction, h.type, p.name, h.value, h.neighbour_id, h.relation_id, m.id, h.neighbour_kind, m.kind, r.id
            FROM hub_sort h JOIN node n ON n.number = h.node JOIN part p ON p.number = h.part JOIN node m ON m.number = h.neighbour
            JOIN relation r ON r.number = h.relation
            """,
        """
            SELECT 'evidence', f.id, e.ord, n.id FROM evidence e LEFT JOIN fact f ON f.number = e.fact
            LEFT JOIN node n ON n.number = e.evidence
            """,
        """
            SELECT 'reference', t.id, f.id FROM fact_reference r LEFT JOIN fact t ON t.number = r.target
            LEFT JOIN fact f ON f.number = r.fact
            """,
        "SELECT 'search', s.term, s.col, s.doc >> 40, f.id FROM searched s LEFT JOIN fact f ON f.number = s.doc & 0xffffffffff",
        """
            SELECT 'substring', s.term, s."offset", s.doc >> 40, f.id FROM subs s
            LEFT JOIN fact f ON f.number = s.doc & 0xffffffffff
            """,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_store_with_a_history_equals_one_that_was_written_at_once(int seed)
    {
        using var lab = new SqliteLab();
        using var freshLab = new SqliteLab();
        var (applied, refused) = (0, 0);
        await using (var store = SqliteGraphStore.Open(lab.Path, Model, TimeProvider.System, leastOfHub: 1))
        {
            var random = new Random(seed);
            for (var i = 0; i < 300; i++)
            {
                try
                {
                    await store.ApplyAsync(RandomChange(random));
                    applied++;
                }
                catch (GraphChangeException)
                {
                    refused++;
                }
            }
        }

        var dump = Dump(lab);
        await using (var fresh = SqliteGraphStore.Open(freshLab.Path, Model, TimeProvider.System, leastOfHub: 1))
            await fresh.ApplyAsync(Standing(lab.Path));

        Dump(freshLab).ShouldBe(dump);
        applied.ShouldBeGreaterThan(50);
        refused.ShouldBeGreaterThan(20);
        dump.Count(row => row.StartsWith("relation|", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        dump.Count(row => row.StartsWith("hub sort|", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
    }

    private static GraphChange RandomChange(Random random)
    {
        var change = new GraphChange();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            change = random.Next(12) switch
            {
                0 or 1 or 2 => change with { Nodes = [.. change.Nodes, RandomActor(random)] },
                3 => change with
                {
                    Nodes = [.. change.Nodes, Statement(Id("s"), $"Claim {random.Next(3)}", ("saidAt", RandomDate(random)))],
                },
                4 => change with
                {
                    Nodes =
                    [
                        .. change.Nodes,
                        Evidence(Id("e"), Id(random.Next(2) == 0 ? "a" : "speaks--a"), $"quote {random.Next(3)}", random.Next(3)),
                    ],
                },
                5 or 6 => change with { Relations = [.. change.Relations, RandomSpeaks(random)] },
                7 => change with { Relations = [.. change.Relations, PartOf(Id("a"), Id("a")) with { Id = Id("part") }] },
                8 => change with
                {
                    Relations = [.. change.Relations, Holds(Id("a"), Id("a"), $"Post {random.Next(2)}") with { Id = Id("post") }],
                },
                9 => change with { RetractNodes = [.. change.RetractNodes, Id(random.Next(3) == 0 ? "a" : "e")] },
                10 => change with { RetractRelations = [.. change.RetractRelations, Id(random.Next(2) == 0 ? "speaks--a" : "part")] },
                _ => random.Next(3) > 0 ? change : change with { Merges = [.. change.Merges, new NodeMerge(Id("a"), Id("a"))] },
            };
        }

        return change;

        string Id(string prefix) => $"{prefix}-{random.Next(Names)}";
    }

    private static NodeWrite RandomActor(Random random)
    {
        (string, object?)[] properties =
        [
            ("country", random.Next(3) == 0 ? null : "BY"),
            ("since", RandomDate(random)),
            ("aliases", Enumerable.Range(0, random.Next(3)).Select(i => $"Alias {i}").ToArray()),
            ("assertedBy", random.Next(4) == 0 ? new[] { $"s-{random.Next(Names)}" } : []),
        ];
        var (id, name) = ($"a-{random.Next(Names)}", $"Näme {random.Next(4)}");
        return random.Next(3) switch
        {
            0 => Person(id, name, properties),
            1 => Ministry(id, name, properties),
            _ => PublicBody(id, name, properties),
        };
    }

    private static RelationWrite RandomSpeaks(Random random)
    {
        var n = random.Next(Names);
        return new(
            $"speaks--a-{n}",
            "SPEAKS",
            $"a-{random.Next(Names)}",
            $"s-{random.Next(Names)}",
            new PropertyValues(("capacity", random.Next(2) == 0 ? null : $"Capacity {random.Next(3)}"))
        );
    }

    private static PartialDate? RandomDate(Random random) =>
        random.Next(4) switch
        {
            0 => null,
            1 => PartialDate.Parse("2020-08/.."),
            2 => PartialDate.Parse("2020", "last year"),
            _ => PartialDate.Parse("2020-08-09"),
        };

    private static GraphChange Standing(string path)
    {
        using var database = Engine.SqliteDatabase.Open(path, Model);
        var session = database.Writer;
        return new GraphChange
        {
            Nodes = session.Query(
                "SELECT id, kind, props FROM node",
                row =>
                {
                    var kind = database.Numbers.Kind(row.Int32(1));
                    return new NodeWrite(row.Text(0), kind.Name, Sqlite.Changes.FactJson.Read(row.Bytes(2), kind.FindProperty));
                }
            ),
            Relations = session.Query(
                """
                SELECT r.id, r.type, r.props, f.id, t.id FROM relation r JOIN node f ON f.number = r.from_node
                JOIN node t ON t.number = r.to_node
                """,
                row =>
                {
                    var type = database.Numbers.Relation(row.Int32(1));
                    return new RelationWrite(
                        row.Text(0),
                        type.Name,
                        row.Text(3),
                        row.Text(4),
                        Sqlite.Changes.FactJson.Read(row.Bytes(2), type.FindProperty)
                    );
                }
            ),
        };
    }

    private static List<string> Dump(SqliteLab lab)
    {
        using var connection = lab.Connect();
        SqliteLab.Run(connection, "CREATE VIRTUAL TABLE temp.searched USING fts5vocab(main, search, instance)");
        SqliteLab.Run(connection, "CREATE VIRTUAL TABLE temp.subs USING fts5vocab(main, substring, instance)");
        SqliteLab.Run(connection, "CREATE TEMP VIEW fact AS SELECT number, id FROM node UNION ALL SELECT number, id FROM relation");
        return [.. Contents.SelectMany(sql => SqliteLab.Query(connection, sql)).Order(StringComparer.Ordinal)];
    }
}
