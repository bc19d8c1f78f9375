using Graph.Benchmarks.Peer.Data;

namespace Graph.Benchmarks.Peer.Shapes;

/// <summary>The questions that the servers are compared by.</summary>
internal static class PeerShapes
{
    private const string ByName = ", order: [{ node: { name: ASC } }]";

    /// <summary>All of them, with so many different questions each.</summary>
    public static async Task<IReadOnlyList<Shape>> AllAsync(PeerFacts facts, Cursors cursors, int count) =>
        [.. Points(facts, count), .. Pages(facts, count), .. Filters(facts, count), .. await HubsAsync(facts, cursors, count)];

    private static IEnumerable<Shape> Points(PeerFacts facts, int count)
    {
        yield return new("nothing", "{ __typename }", "{ __typename }", "RETURN 1", [new()]) { IsCompared = false };

        yield return new(
            "person by id, 5 scalars",
            "query($id: ID!) { person(id: $id) { id name description country existence } }",
            "query($id: ID!) { people(where: { id: { eq: $id } }) { id name description country existence } }",
            "MATCH (p:Thing {id: $id}) WHERE p:Person RETURN p.id, p.name, p.description, p.country, p.existence",
            Ids(facts.People(count, 11))
        )
        {
            Single = true,
        };

        yield return new(
            "actor (interface) by id",
            "query($id: ID!) { actor(id: $id) { id name country existence named generic } }",
            "query($id: ID!) { actors(where: { id: { eq: $id } }) { id name country existence named generic } }",
            "MATCH (a:Thing {id: $id}) WHERE a:Actor RETURN a.id, a.name, a.country, a.existence, a.named, a.generic",
            Ids(facts.People(count / 2, 12).Zip(facts.Organizations(count / 2, 13)).SelectMany(pair => new[] { pair.First, pair.Second }))
        )
        {
            Single = true,
        };

        yield return new(
            "two counts under a node",
            "query($id: ID!) { organization(id: $id) { id members { totalCount } subjectOf { totalCount } } }",
            "query($id: ID!) { organizations(where: { id: { eq: $id } }) { id members: membersConnection { aggregate { count { nodes } } }"
                + " subjectOf: subjectOfConnection { aggregate { count { nodes } } } } }",
            "MATCH (o:Thing {id: $id}) WHERE o:Organization RETURN o.id, COUNT { (o)<-[:MEMBER_OF]-() }, COUNT { (o)<-[:ABOUT]-() }",
            Ids(facts.Organizations(count, 14))
        )
        {
            Single = true,
        };
    }

    private static IEnumerable<Shape> Pages(PeerFacts facts, int count)
    {
        yield return new(
            "50 organizations of a country, by name",
            "query($country: String!) { organizations(where: { country: { eq: $country } }, order: [{ name: ASC }], first: 50) { nodes { id name country } } }",
            "query($country: String!) { organizations(where: { country: { eq: $country } }, sort: [{ name: ASC }], limit: 50) { id name country } }",
            "MATCH (o:Actor) WHERE o.country = $country AND o:Organization RETURN o.id, o.name, o.country ORDER BY o.name_key, o.id LIMIT 50",
            [.. facts.Countries(count, 15).Select(country => new Question(("country", country)))]
        );

        yield return new(
            "hub person, 50 organizations with edge properties, 25 members each",
            "query($id: ID!) { person(id: $id) { id name memberOf(first: 50) { edges { relation { id role } node { id name"
                + " members(first: 25) { nodes { id name } } } } } } }",
            "query($id: ID!) { people(where: { id: { eq: $id } }) { id name memberOf: memberOfConnection(first: 50) { edges { properties { id role }"
                + " node { id name members(limit: 25) { id name } } } } } }",
            """
            MATCH (p:Thing {id: $id}) WHERE p:Person
            CALL (p) {
              MATCH (p)-[r:MEMBER_OF]->(o) WITH r, o ORDER BY o.id, r.id LIMIT 50
              CALL (o) { MATCH (o)<-[:MEMBER_OF]-(m) WITH m ORDER BY m.id LIMIT 25 RETURN collect([m.id, m.name]) AS members }
              RETURN collect([[r.id, r.role], [o.id, o.name, members]]) AS organizations
            }
            RETURN p.id, p.name, organizations
            """,
            Ids(facts.Joiners(count))
        )
        {
            Single = true,
            UnorderedPages = new HashSet<int> { 50, 25 },
        };

        yield return new(
            "50 organizations, 25 members each with edge properties",
            "query($ids: [ID!]!) { organizations(where: { id: { in: $ids } }, first: 50) { nodes { id name members(first: 25) { edges { relation { id role }"
                + " node { id name } } } } } }",
            "query($ids: [ID!]!) { organizations(where: { id: { in: $ids } }, limit: 50) { id name members: membersConnection(first: 25) {"
                + " edges { properties { id role } node { id name } } } } }",
            """
            MATCH (o:Thing) WHERE o.id IN $ids AND o:Organization WITH o ORDER BY o.id LIMIT 50
            CALL (o) {
              MATCH (o)<-[r:MEMBER_OF]-(m) WITH r, m ORDER BY m.id, r.id LIMIT 25
              RETURN collect([[r.id, r.role], [m.id, m.name]]) AS members
            }
            RETURN o.id, o.name, members
            """,
            [.. facts.Fifties(count, 25, 16).Select(ids => new Question(("ids", ids)))]
        )
        {
            UnorderedPages = new HashSet<int> { 25 },
        };

        yield return new(
            "person, statements, about and document",
            "query($id: ID!) { person(id: $id) { id name statements(first: 30) { nodes { id summary speechAct about(first: 5) { nodes { id name } }"
                + " documents(first: 5) { nodes { id name } } } } } }",
            "query($id: ID!) { people(where: { id: { eq: $id } }) { id name statements(limit: 30) { id summary speechAct about(limit: 5) { id name }"
                + " documents(limit: 5) { id name } } } }",
            """
            MATCH (p:Thing {id: $id}) WHERE p:Person
            CALL (p) {
              MATCH (p)-[:SPEAKS]->(s) WITH s ORDER BY s.id LIMIT 30
              CALL (s) { MATCH (s)-[:ABOUT]->(a) WITH a ORDER BY a.id LIMIT 5 RETURN collect([a.id, a.name]) AS about }
              CALL (s) { MATCH (s)-[:OCCURS_IN]->(d) WITH d ORDER BY d.id LIMIT 5 RETURN collect([d.id, d.name]) AS documents }
              RETURN collect([s.id, s.summary, s.speechAct, about, documents]) AS statements
            }
            RETURN p.id, p.name, statements
            """,
            Ids(facts.Speakers(count))
        )
        {
            Single = true,
            UnorderedPages = new HashSet<int> { 30 },
        };
    }

    private static IEnumerable<Shape> Filters(PeerFacts facts, int count)
    {
        yield return new(
            "persons by part of a name and a related country, by name, 20",
            "query($text: String!, $country: String!) { people(where: { name: { contains: $text }, memberOf: { some: { node: { country: { eq: $country } } } } },"
                + " order: [{ name: ASC }], first: 20) { nodes { id name } } }",
            "query($text: String!, $country: String!) { people(where: { name: { contains: $text }, memberOf: { some: { country: { eq: $country } } } },"
                + " sort: [{ name: ASC }], limit: 20) { id name } }",
            """
            MATCH (p:Subject) WHERE p:Person AND p.name_find CONTAINS $text AND p.name CONTAINS $text AND EXISTS { (p)-[:MEMBER_OF]->({country: $country}) }
            RETURN p.id, p.name ORDER BY p.name_key, p.id LIMIT 20
            """,
            [
                .. facts
                    .Fragments(count, 17)
                    .Zip(facts.Countries(count, 18))
                    .Select(pair => new Question(("text", pair.First), ("country", pair.Second))),
            ]
        );

        yield return new(
            "the two counts from the root, through an interface",
            "query($id: ID!) { people(where: { memberOf: { some: { node: { id: { eq: $id } } } } }) { totalCount }"
                + " statements(where: { about: { some: { node: { id: { eq: $id } } } } }) { totalCount } }",
            "query($id: ID!) { people: peopleConnection(where: { memberOf: { some: { id: { eq: $id } } } }) { aggregate { count { nodes } } }"
                + " statements: statementsConnection(where: { about: { some: { id: { eq: $id } } } }) { aggregate { count { nodes } } } }",
            "MATCH (o:Thing {id: $id}) RETURN COUNT { (o)<-[:MEMBER_OF]-() }, COUNT { (o)<-[:ABOUT]-() }",
            Ids(facts.Organizations(count, 19))
        )
        {
            Single = true,
            IsSlow = true,
        };

        yield return new(
            "full text, two words, 10",
            "query($words: String!) { search(text: $words, kinds: [PERSON], first: 10) { nodes { id ... on Person { name } } } }",
            "query($phrase: String!) { peopleByText(phrase: $phrase, first: 10) { edges { node { id name } } } }",
            "CALL db.index.fulltext.queryNodes($index, $lucene, {limit: 10}) YIELD node RETURN node.id, node.name",
            [
                .. facts
                    .Pairs(count, 20)
                    .Select(pair => new Question(
                        ("words", $"{pair.First} {pair.Second}"),
                        ("phrase", $"name:{pair.First} AND name:{pair.Second}"),
                        ("index", "graph__Thing_best_words_sounds_kind"),
                        ("lucene", $"_kind:Person AND _best:{pair.First.ToLowerInvariant()} AND _best:{pair.Second.ToLowerInvariant()}")
                    )),
            ]
        )
        {
            UnorderedPages = new HashSet<int>(),
            IsRanked = true,
        };
    }

    private static async Task<IReadOnlyList<Shape>> HubsAsync(PeerFacts facts, Cursors cursors, int count)
    {
        var unsorted = await cursors.MiddlesAsync(facts.Hubs(count), "");
        var middles = await cursors.MiddlesAsync(facts.Middles(count), ByName);
        var hubs = await cursors.MiddlesAsync(facts.Hubs(count), ByName);
        return
        [
            new(
                "100 of a 10k hub, after the middle, in no order that is asked for",
                "query($id: ID!, $after: String!) { organization(id: $id) { id members(first: 100, after: $after) { nodes { id name } } } }",
                "query($id: ID!, $offset: String!) { organizations(where: { id: { eq: $id } }) { id members: membersConnection(first: 100, after: $offset) {"
                    + " edges { node { id name } } } } }",
                Page("WHERE m.id > $afterId ", "m.id"),
                unsorted
            )
            {
                Single = true,
                UnorderedPages = new HashSet<int> { 100 },
            },
            new(
                "first 100 of a 10k hub, by name",
                $"query($id: ID!) {{ organization(id: $id) {{ id members(first: 100{ByName}) {{ nodes {{ id name }} }} }} }}",
                "query($id: ID!) { organizations(where: { id: { eq: $id } }) { id members: membersConnection(first: 100, sort: [{ node: { name: ASC } }]) {"
                    + " edges { node { id name } } } } }",
                Page("", "m.name_key, m.id"),
                Ids(facts.Hubs(count))
            )
            {
                Single = true,
            },
            Sorted("100 after the middle of 1,000 to 1,600, by name", middles),
            Sorted("100 after the middle of a 10k hub, by name", hubs) with
            {
                PeerFailsWithin = TimeSpan.FromSeconds(40),
            },
        ];
    }

    private static Shape Sorted(string name, IReadOnlyList<Question> questions) =>
        new(
            name,
            $"query($id: ID!, $after: String!) {{ organization(id: $id) {{ id members(first: 100, after: $after{ByName}) {{ nodes {{ id name }} }} }} }}",
            "query($id: ID!, $offset: String!) { organizations(where: { id: { eq: $id } }) { id members: membersConnection(first: 100, after: $offset,"
                + " sort: [{ node: { name: ASC } }]) { edges { node { id name } } } } }",
            Page("WHERE m.name_key >= $afterKey AND (m.name_key > $afterKey OR m.id > $afterId) ", "m.name_key, m.id"),
            questions
        )
        {
            Single = true,
        };

    private static string Page(string where, string order) =>
        $$"""
            MATCH (o:Thing {id: $id}) WHERE o:Organization
            CALL (o) { MATCH (o)<-[:MEMBER_OF]-(m) {{where}}WITH m ORDER BY {{order}} LIMIT 100 RETURN collect([m.id, m.name]) AS members }
            RETURN o.id, members
            """;

    private static IReadOnlyList<Question> Ids(IEnumerable<string> ids) => [.. ids.Select(id => new Question(("id", id)))];
}
