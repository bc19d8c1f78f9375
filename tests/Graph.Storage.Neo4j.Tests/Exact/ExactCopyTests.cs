using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Exact;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Sqlite;
using Graph.Storage.Sqlite.Archive;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Exact;

/// <summary>A copy holds what its source really holds, whichever way it goes.</summary>
public sealed class ExactCopyTests(Neo4jServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Any_value_survives_there_and_back()
    {
        await server.WipeAsync();
        var change = ExactValues.Change(150, seed: 4);
        await using (var source = SqliteGraphStore.Open(_folder.File("source.db"), ExactModel.Model, new ManualTime()))
        {
            await source.ApplyAsync(change, Cancellation);
            await source.ApplyAsync(ExactValues.Change(20, seed: 5), Cancellation);
        }

        await CopyAsync(
            SqliteArchive.OpenReader(_folder.File("source.db"), ExactModel.Model),
            await Neo4jArchive.OpenWriterAsync(server.Options, ExactModel.Model, TimeProvider.System, Cancellation)
        );
        // What Neo4j holds, asked of Neo4j.
        (await WrongAsync(change.Nodes.Skip(20))).ShouldBeEmpty();
        await CopyAsync(
            await Neo4jArchive.OpenReaderAsync(server.Options, ExactModel.Model, TimeProvider.System, Cancellation),
            SqliteArchive.OpenWriter(_folder.File("target.db"), ExactModel.Model)
        );

        var (before, after) = (await RecordsAsync("source.db"), await RecordsAsync("target.db"));
        after.Count.ShouldBe(before.Count);
        foreach (var (key, record) in before)
            after[key].ShouldBe(record, key);
    }

    [Fact]
    public async Task A_value_that_is_not_of_its_type_is_refused_and_not_left_out()
    {
        await using (var store = await server.OpenEmptyAsync(ExactModel.Model, new ManualTime()))
            await store.ApplyAsync(ExactValues.Change(2, seed: 6), Cancellation);
        await server.Api.WriteAsync(
            new CypherStatement("MATCH (n:Sample {id: 'sample-001'}) SET n.number = 'many'"),
            static () => NoRows.Instance,
            Cancellation
        );

        (
            await Should.ThrowAsync<StoreException>(async () =>
                await CopyAsync(
                    await Neo4jArchive.OpenReaderAsync(server.Options, ExactModel.Model, TimeProvider.System, Cancellation),
                    SqliteArchive.OpenWriter(_folder.File("target.db"), ExactModel.Model)
                )
            )
        ).Message.ShouldBe(
            "'sample-001' in Neo4j has a value of number that is not Int: it was not written by this program. "
                + "Moving it would lose it. Correct the value, or withdraw the fact."
        );
    }

    private async Task<IReadOnlyList<string?[]>> WrongAsync(IEnumerable<NodeWrite> nodes)
    {
        var statement = new CypherStatement(
            "UNWIND $rows AS row MATCH (n:Sample {id: row.id}) WHERE NOT coalesce(n.real = row.real, n.real IS NULL AND row.real IS NULL) "
                + "OR NOT coalesce(n.number = row.number, n.number IS NULL AND row.number IS NULL) OR n.reals <> row.reals OR n.texts <> row.texts RETURN n.id"
        );
        statement.Parameters.Set(
            "rows",
            nodes
                .Select(node =>
                    (object)
                        new Dictionary<string, object?>
                        {
                            ["id"] = node.Id,
                            ["real"] = node.Properties["real"],
                            ["number"] = node.Properties["number"],
                            ["reals"] = node.Properties["reals"],
                            ["texts"] = node.Properties["texts"],
                        }
                )
                .ToArray()
        );
        return (await server.Api.ReadAsync(statement, static () => new TextRows(), Cancellation)).Rows;
    }

    private async Task<Dictionary<string, string>> RecordsAsync(string file)
    {
        await using var reader = SqliteArchive.OpenReader(_folder.File(file), ExactModel.Model);
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var batch in reader.ReadAsync(null, Cancellation))
        {
            foreach (var record in batch.Records)
            {
                var (id, values, until) = record switch
                {
                    ArchivedNode node => (node.State.Id, node.State.Properties, node.Retracted),
                    ArchivedRelation relation => (relation.State.Id, relation.State.Properties, relation.Retracted),
                    _ => (null, PropertyValues.None, null),
                };
                if (id is not null)
                    records.Add($"{id} until {until}", string.Join('\n', values.Select(value => $"{value.Key}: {Show(value.Value)}")));
            }
        }

        return records;
    }

    private static string Show(object value) =>
        value switch
        {
            double number => BitConverter.DoubleToInt64Bits(number).ToString("X16", System.Globalization.CultureInfo.InvariantCulture),
            Graph.Model.PartialDate date => $"{date.Text} '{date.AsWritten}'",
            DateTimeOffset instant => instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            IReadOnlyList<object> list => string.Join(", ", list.Select(Show)),
            _ => value.ToString()!,
        };

    private static async Task CopyAsync(IArchiveReader source, IArchiveWriter target)
    {
        await using (source)
        await using (target)
            await new GraphCopy(source, target, TimeProvider.System).RunAsync(cancellation: Cancellation);
    }
}
