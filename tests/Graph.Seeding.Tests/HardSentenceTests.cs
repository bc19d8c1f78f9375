namespace Graph.Seeding.Tests;

/// <summary>Sentences of the documents that are hard to say as facts, and how the model says them.</summary>
public sealed class HardSentenceTests : IAsyncLifetime
{
    private const string Head = "document: { id: doc-a, file: a.txt, name: A, kind: NEWS_REPORT }\n";

    private readonly TestSeed _seed = new();
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _seed.Dispose();
    }

    private async Task SayAsync(string sentence, string yaml)
    {
        _seed.Document(sentence).Annotation(Head + yaml);
        _seed.Check().ShouldBeEmpty();
        await _store.SeedAsync(_seed);
    }

    [Fact]
    public async Task He_is_not_a_diplomat_not_a_civil_servant()
    {
        await SayAsync(
            "The man is not a diplomat, not a civil servant, he is the head of the history and archives department of the ministry.",
            """
            mentions: { kazachenok: { text: The man, form: DESCRIPTION }, mfa: the ministry }
            ministries: [{ id: mfa, name: Ministry of Foreign Affairs }]
            people:
              - id: kazachenok
                name: Vyacheslav Kazachenok
                positions:
                  - { to: mfa, title: diplomat, polarity: DENIED, quote: The man is not a diplomat }
                  - { to: mfa, title: civil servant, polarity: DENIED, quote: not a civil servant }
                  - { to: mfa, title: head of the history and archives department, role: HEAD, quote: he is the head of the history and archives department of the ministry }
            """
        );
        (await _store.RelationAsync("HOLDS_POSITION", "holds-position--kazachenok--mfa--diplomat", "polarity", "title")).ShouldBe([
            "DENIED",
            "diplomat",
        ]);
        var positions = await _store.RelationsAsync("HOLDS_POSITION", "title", "polarity");
        positions.ShouldBe(
            [
                ["civil servant", "DENIED"],
                ["diplomat", "DENIED"],
                ["head of the history and archives department", "AFFIRMED"],
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task According_to_the_employee_the_minister_hinted()
    {
        await SayAsync(
            "He recalled that the MFA employees took an oath to the state, and, according to the employee, hinted that if someone does not like the policy of the state, he should write a leave notice.",
            """
            mentions: { makei: { text: He, form: DESCRIPTION, certainty: INFERRED, inference: The sentence before names him. }, kazachenok: { text: the employee, form: DESCRIPTION }, mfa-employees: { text: the MFA employees, form: DESCRIPTION } }
            people: [{ id: makei, name: Vladimir Makei }, { id: kazachenok, name: Vyacheslav Kazachenok }]
            groups: [{ id: mfa-employees, name: Employees of the ministry, named: false }]
            statements:
              - id: makei-hints-at-leaving
                name: Whoever dislikes the policy should leave
                speechAct: HINT
                summary: Whoever does not like the policy of the state should write a leave notice.
                speech: INDIRECT
                wording: PARAPHRASED
                speakers: makei
                addressees: mfa-employees
                relayedBy: [{ to: kazachenok, step: 1, role: RETOLD, quote: according to the employee }]
                quote: "according to the employee, hinted that if someone does not like the policy of the state, he should write a leave notice"
            """
        );
        (await _store.NodesAsync("Statement", "speechAct", "speech", "wording")).ShouldBe([
            ["HINT", "INDIRECT", "PARAPHRASED"],
        ]);
        (await _store.NeighboursAsync("Statement", "speakers"))["makei-hints-at-leaving"].ShouldBe(["makei"]);
        (await _store.NeighboursAsync("Statement", "addressees"))["makei-hints-at-leaving"].ShouldBe(["mfa-employees"]);
        (await _store.RelationsAsync("RELAYED_BY", "step", "role")).ShouldBe([
            ["1", "RETOLD"],
        ]);
    }

    [Fact]
    public async Task Below_10_percent()
    {
        await SayAsync(
            "In accordance to a different opinion survey whose name are unable to be used, Lukashenko’s vote was even lower—below 10 per cent.",
            """
            mentions: { lukashenko: Lukashenko }
            people: [{ id: lukashenko, name: Alexander Lukashenko }]
            works: [{ id: unnamed-survey, name: Survey that may not be named, kind: SURVEY, quote: a different opinion survey whose name are unable to be used }]
            figures:
              - id: lukashenko-below-10-percent
                name: Lukashenko's share in the unnamed survey
                max: 10
                qualifier: UNDER
                unit: percent
                measures: [{ to: lukashenko, aspect: share of the vote }]
                takenFrom: unnamed-survey
                quote: Lukashenko’s vote was even lower—below 10 per cent
            """
        );
        (await _store.NodesAsync("Figure", "min", "max", "qualifier", "unit", "kind")).ShouldBe([
            ["null", "10", "UNDER", "percent", "LEVEL"],
        ]);
        (await _store.NeighboursAsync("Figure", "takenFrom"))["lukashenko-below-10-percent"].ShouldBe(["unnamed-survey"]);
    }

    [Fact]
    public async Task Neither_have_they_started_a_public_investigation()
    {
        await SayAsync(
            "whose leadership has not yet publicly condemned such actions, neither have they started public investigation of the crimes",
            """
            mentions: { leadership: { text: leadership, form: DESCRIPTION } }
            groups: [{ id: leadership, name: Leadership of the ministry, named: false }]
            statements:
              - { id: reproach, name: Nobody investigates, speechAct: ACCUSATION, summary: The leadership has not started a public investigation., speech: INDIRECT, quote: neither have they started public investigation of the crimes }
            actions:
              - id: investigation-not-started
                name: No public investigation was started
                status: OMITTED
                assertedBy: reproach
                participants: [{ to: leadership, role: RESPONSIBLE }]
                quote: neither have they started public investigation of the crimes
            """
        );
        (await _store.NodesAsync("Action", "id", "status", "assertedBy")).ShouldBe([
            ["investigation-not-started", "OMITTED", "reproach"],
        ]);
        (await _store.RelationsAsync("PARTICIPATES_IN", "role", "status", "assertedBy")).ShouldBe([
            ["RESPONSIBLE", "OMITTED", "reproach"],
        ]);
    }

    [Fact]
    public async Task A_new_force_would_replace_the_present_police()
    {
        await SayAsync(
            "The stability providers associates organized in By_Pol could sort the main of a new Belarusian police power, which would exchange the present police.",
            """
            mentions: { by-pol: By_Pol, new-police: { text: a new Belarusian police power, form: DESCRIPTION, mangled: true }, police: { text: the present police, form: DESCRIPTION } }
            movements: [{ id: by-pol, name: By_Pol }]
            securityForces:
              - id: police
                name: Police of Belarus
              - id: new-police
                name: New Belarusian police
                existence: PROPOSED
                succeeds: [{ to: police, status: PROPOSED, quote: which would exchange the present police }]
            """
        );
        (await _store.NodesAsync("SecurityForce", "id", "existence")).ShouldBe([
            ["new-police", "PROPOSED"],
            ["police", "EXISTING"],
        ]);
        (await _store.RelationsAsync("SUCCEEDS", "status")).ShouldBe([
            ["PROPOSED"],
        ]);
        (await _store.NodesAsync("SecurityForce", "id", "aliases")).ShouldBe(
            [
                ["new-police", ""],
                ["police", ""],
            ],
            "descriptions are no names"
        );
    }

    [Fact]
    public async Task No_one_paid_him_did_not_threaten_him_or_forced()
    {
        await SayAsync(
            "He also stressed that no one paid him for the picket, did not threaten him or forced to hold it.",
            """
            mentions: { kazachenok: { text: He, form: DESCRIPTION } }
            people: [{ id: kazachenok, name: Vyacheslav Kazachenok }]
            statements:
              - { id: unpaid, name: Nobody paid him, speechAct: DENIAL, summary: "Nobody paid, threatened or forced him.", speech: INDIRECT, speakers: kazachenok, quote: He also stressed that no one paid him for the picket }
            actions:
              - { id: payment, name: Payment for the picket, polarity: DENIED, status: DENIED, assertedBy: unpaid, participants: { to: kazachenok, role: RECIPIENT }, quote: no one paid him for the picket }
            """
        );
        (await _store.NodesAsync("Action", "polarity", "status", "assertedBy")).ShouldBe([
            ["DENIED", "DENIED", "unpaid"],
        ]);
        (await _store.RelationsAsync("PARTICIPATES_IN", "polarity", "role")).ShouldBe([
            ["DENIED", "RECIPIENT"],
        ]);
    }

    [Fact]
    public async Task Suspend_joint_activities_for_an_indefinite_time_period()
    {
        await SayAsync(
            "“Gender Perspectives” is informing the Ministry of Interior of its decision to suspend the institutional cooperation for an indefinite time period.",
            """
            mentions: { gpa: Gender Perspectives, mia: the Ministry of Interior }
            ngos: [{ id: gpa, name: Gender Perspectives, associates: [{ to: mia, kind: COOPERATES_WITH, label: institutional cooperation, until: { date: 2020, asWritten: for an indefinite time period }, quote: its decision to suspend the institutional cooperation for an indefinite time period }] }]
            ministries: [{ id: mia, name: Ministry of Internal Affairs }]
            """
        );
        (await _store.RelationsAsync("ASSOCIATED_WITH", "kind", "label", "until")).ShouldBe([
            ["COOPERATES_WITH", "institutional cooperation", "2020"],
        ]);
    }

    [Fact]
    public async Task An_official_said_that_authorities_had_faced_provocation()
    {
        await SayAsync(
            "An official with the Belarus interior ministry said via video link that authorities had faced \"deliberate provocation towards police\".",
            """
            mentions: { official: { text: An official with the Belarus interior ministry, form: DESCRIPTION }, mia: Belarus interior ministry }
            groups: [{ id: official, name: Official of the interior ministry, named: false, represents: { to: mia, quote: An official with the Belarus interior ministry } }]
            ministries: [{ id: mia, name: Ministry of Internal Affairs }]
            statements:
              - { id: provocation, name: Provocation towards police, speechAct: CLAIM, summary: The authorities faced deliberate provocation towards police., speech: INDIRECT, medium: video link, speakers: { to: official, capacity: official of the interior ministry }, quote: "authorities had faced \"deliberate provocation towards police\"" }
            """
        );
        (await _store.NodesAsync("Group", "id", "named", "aliases")).ShouldBe([
            ["official", "false", ""],
        ]);
        (await _store.NodesAsync("Statement", "medium")).ShouldBe([
            ["video link"],
        ]);
        (await _store.RelationsAsync("SPEAKS", "capacity")).ShouldBe([
            ["official of the interior ministry"],
        ]);
    }

    [Fact]
    public async Task More_than_300_reports_at_the_end_of_August()
    {
        await SayAsync(
            "There were being extra than 300 studies of officer dismissals at the main personnel department of the Ministry of Inside Affairs at the conclude of August.",
            """
            mentions: { mia: { text: Ministry of Inside Affairs, mangled: true }, personnel: { text: main personnel department, mangled: true } }
            ministries: [{ id: mia, name: Ministry of Internal Affairs }]
            publicBodies: [{ id: personnel, name: Main personnel department, partOf: { to: mia, quote: the main personnel department of the Ministry of Inside Affairs } }]
            actions: [{ id: dismissals, name: Dismissals of officers, quote: officer dismissals }]
            figures:
              - { id: dismissals-over-300, name: Dismissals of officers, min: 300, qualifier: OVER, unit: reports, period: { date: 2020-08, asWritten: at the conclude of August }, measures: dismissals, quote: extra than 300 studies of officer dismissals }
            """
        );
        (await _store.NodesAsync("Figure", "min", "max", "qualifier", "period")).ShouldBe([
            ["300", "null", "OVER", "2020-08"],
        ]);
        (await _store.NodesAsync("Mention", "text", "mangled")).ShouldBe(
            [
                ["main personnel department", "true"],
                ["Ministry of Inside Affairs", "true"],
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Like_many_others_she_also_called_on_the_country()
    {
        await SayAsync(
            "Like many others, she also called on the country to remove restrictions on journalists, and allow them to \"work without fear of detention.\"",
            """
            mentions: { norton: { text: she, form: DESCRIPTION }, others: { text: many others, form: DESCRIPTION }, belarus: { text: the country, form: DESCRIPTION } }
            people: [{ id: norton, name: Leslie Norton }]
            groups: [{ id: others, name: Many other delegations, named: false, generic: true }]
            states: [{ id: belarus, name: Belarus }]
            statements:
              - { id: norton-calls, name: Remove restrictions on journalists, speechAct: APPEAL, summary: Belarus should remove restrictions on journalists., speech: INDIRECT, speakers: norton, addressees: belarus, quote: she also called on the country to remove restrictions on journalists }
              - { id: others-call, name: Others call for it too, speechAct: APPEAL, summary: Belarus should remove restrictions on journalists., speech: MENTIONED, speakers: others, addressees: belarus, supports: [{ to: norton-calls, point: Restrictions on journalists }], quote: Like many others }
            """
        );
        (await _store.NeighboursAsync("Statement", "supports"))["others-call"].ShouldBe(["norton-calls"]);
        (await _store.NodesAsync("Statement", "id", "speech")).ShouldBe([
            ["norton-calls", "INDIRECT"],
            ["others-call", "MENTIONED"],
        ]);
    }

    [Fact]
    public async Task The_post_is_vacant_and_prisoners_are_handed_over()
    {
        await SayAsync(
            "The post of ombudsman of Norland has been vacant since May 2021. Velta handed thirty prisoners over to the Red Cross of Norland.",
            """
            mentions: { velta: Velta, prisoners: { text: thirty prisoners, form: DESCRIPTION }, red-cross: Red Cross of Norland, norland: Norland }
            states: [{ id: norland, name: Norland }]
            posts: [{ id: ombudsman, name: Ombudsman, vacant: true, vacantSince: { date: 2021-05, asWritten: since May 2021 }, body: norland,
              quote: The post of ombudsman of Norland has been vacant since May 2021 }]
            unspecifiedOrganizations: [{ id: velta, name: Velta }]
            ngos: [{ id: red-cross, name: Red Cross of Norland }]
            groups: [{ id: prisoners, name: Prisoners, named: false }]
            actions:
              - id: handover
                name: Velta hands prisoners over
                type: RETREAT
                mode: RELEASE
                quote: Velta handed thirty prisoners over to the Red Cross of Norland
                participants: [{ to: velta, role: AGENT }, { to: prisoners, role: OBJECT }, { to: red-cross, role: RECIPIENT }]
            """
        );
        (await _store.NodesAsync("Post", "name", "vacant", "vacantSince", "existence")).ShouldBe([
            ["Ombudsman", "true", "2021-05", "EXISTING"],
        ]);
        (await _store.NeighboursAsync("State", "posts"))["norland"].ShouldBe(["ombudsman"]);
        (await _store.NodesAsync("UnspecifiedOrganization", "name", "aliases")).ShouldBe([
            ["Velta", "Velta"],
        ]);
        (await _store.RelationsAsync("PARTICIPATES_IN", "id", "role")).ShouldBe([
            ["participates-in--prisoners--handover--object", "OBJECT"],
            ["participates-in--red-cross--handover--recipient", "RECIPIENT"],
            ["participates-in--velta--handover--agent", "AGENT"],
        ]);
        new SeedChecker(TestSeed.Model).Review(_seed.Set).ShouldBeEmpty();
    }
}
