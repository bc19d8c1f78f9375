using System.Globalization;
using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Reads the records that are not facts (redirects, the change log, results of changes, sources), each with its key.</summary>
internal sealed class LogArchive(SqliteSession session, ChangeLogReader changes)
{
    public IEnumerable<(ArchiveRecord Record, string Key)> Read(ArchivePart part, string? key) =>
        part switch
        {
            ArchivePart.Redirects => Rows(
                "SELECT id, into_id FROM redirect WHERE id > ? ORDER BY id",
                key,
                row => new ArchivedRedirect(row.Text(0), row.Text(1))
            ),
            ArchivePart.Changes => Changes(key is null ? 0 : Number(key)),
            ArchivePart.Touches => Touches(key),
            ArchivePart.Answers => Rows(
                "SELECT id, number, created, updated, retracted, sources FROM applied WHERE id > ? ORDER BY id",
                key,
                row => new ArchivedAnswer(
                    row.Text(0),
                    new ChangeResult(row.Int64(1), row.Int32(2), row.Int32(3), row.Int32(4), row.Int32(5), WasAlreadyApplied: true)
                )
            ),
            ArchivePart.Sources => Rows(
                "SELECT name, sha256, payload FROM source WHERE name > ? ORDER BY name",
                key,
                row => new ArchivedSource(new SourceRecord(row.Text(0), row.Text(1), row.Bytes(2).ToArray()))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    private IEnumerable<(ArchiveRecord, string)> Rows(string sql, string? key, Func<SqliteStatement, ArchiveRecord> read)
    {
        var select = session.Prepare(sql).Bind(1, key ?? "");
        while (select.Step())
            yield return (read(select), select.Text(0));
    }

    private IEnumerable<(ArchiveRecord, string)> Changes(long after)
    {
        var select = session.Prepare("SELECT number, id, at, note FROM change WHERE number > ? ORDER BY number").Bind(1, after);
        while (select.Step())
        {
            var number = select.Int64(0);
            var change = new ArchivedChange(number, select.TextOrNull(1), select.Int64(2), select.TextOrNull(3), changes.Sources(number));
            yield return (change, Text(number));
        }
    }

    private IEnumerable<(ArchiveRecord, string)> Touches(string? key)
    {
        var after = key?.Split(' ');
        var (first, done) = after is null ? (1, 0) : (Number(after[0]), Number(after[1]) + 1);
        var select = session.Prepare("SELECT number, at FROM change WHERE number >= ? ORDER BY number").Bind(1, first);
        while (select.Step())
        {
            var number = select.Int64(0);
            var place = number == first ? done : 0;
            foreach (
                var facts in changes
                    .Facts(number, select.Int64(1))
                    .Skip((int)place * ArchivedFactChanges.Size)
                    .Chunk(ArchivedFactChanges.Size)
            )
            {
                yield return (new ArchivedFactChanges(number, place, facts), $"{Text(number)} {Text(place)}");
                place++;
            }
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
