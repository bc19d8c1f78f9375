using System.Globalization;
using System.Text.Json;
using Graph.Model.Text;
using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// A statement under construction: its parameters and aliases. Its text depends only on the shape of a plan; every value is a
/// parameter. <see cref="Parent"/> is the number of the node whose neighbours are read.
/// </summary>
internal sealed class SqlQuery(ReadContext context)
{
    /// <summary>The parameter that changes with each parent.</summary>
    public const string Parent = "?1";

    private const int FirstParameter = 2;

    private readonly List<Scalar> _parameters = [];
    private int _aliases;
    private string? _knownAt;
    private (string Earliest, string Latest)? _asOf;

    public ReadContext Context => context;

    /// <summary>Whether its conditions are tested on many rows.</summary>
    public bool IsOverMany { get; set; }

    /// <summary>The text, once it is complete.</summary>
    public string Text { get; set; } = "";

    /// <summary>The parameter for recorded time; only under a view that has one.</summary>
    public string KnownAt => _knownAt ??= Bind(Scalar.Of(context.KnownAt!.Value));

    /// <summary>The parameters for valid time, or null if the view has none.</summary>
    public (string Earliest, string Latest)? AsOf =>
        context.View.AsOf is not { } date ? null : _asOf ??= (Bind(Scalar.Of(date.EarliestMoment)), Bind(Scalar.Of(date.LatestMoment)));

    /// <summary>A number that no other alias of the statement has.</summary>
    public string Alias() => (++_aliases).ToString(CultureInfo.InvariantCulture);

    /// <summary>A parameter with this value.</summary>
    public string Bind(Scalar value)
    {
        context.Check();
        _parameters.Add(value);
        return "?" + (_parameters.Count + FirstParameter - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A parameter with a value that is compared with one in JSON: SQLite must read both in the same way.</summary>
    public string BindAsJson(Scalar value) =>
        value.Type == ScalarType.Double && !DoubleText.IsExact(value.Double)
            ? $"({Bind(Scalar.Of(DoubleText.Of(value.Double)))} ->> '$')"
            : Bind(value);

    /// <summary>A parameter with a JSON array of these values, for json_each.</summary>
    public string BindList(IEnumerable<Scalar> values) => Bind(Scalar.Of(Json(values)));

    /// <summary>The values as a JSON array.</summary>
    public static string Json(IEnumerable<Scalar> values)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                switch (value.Type)
                {
                    // Text that cannot be stored equals nothing, as null does.
                    case ScalarType.Text when TextValidity.Problem(value.Text) is null:
                        writer.WriteStringValue(value.Text);
                        break;
                    case ScalarType.Integer:
                        writer.WriteNumberValue(value.Integer);
                        break;
                    case ScalarType.Double:
                        writer.WriteNumberValue(value.Double);
                        break;
                    case ScalarType.Boolean:
                        writer.WriteNumberValue(value.Boolean ? 1 : 0);
                        break;
                    default:
                        writer.WriteNullValue();
                        break;
                }
            }
            writer.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The prepared statement with every parameter bound except the parent.</summary>
    public SqliteStatement Prepare()
    {
        context.Check();
        context.Observer?.Invoke(Text);
        var statement = PrepareText();
        // A condition that was tried and dropped leaves values that the text does not name.
        var count = Math.Min(_parameters.Count, statement.ParameterCount - FirstParameter + 1);
        for (var i = 0; i < count; i++)
        {
            var value = _parameters[i];
            var number = i + FirstParameter;
            _ = value.Type switch
            {
                ScalarType.Text => statement.Bind(number, value.Text),
                ScalarType.Integer => statement.Bind(number, value.Integer),
                ScalarType.Double => statement.Bind(number, value.Double),
                ScalarType.Boolean => statement.Bind(number, value.Boolean ? 1L : 0L),
                _ => statement.Bind(number, null),
            };
        }
        return statement;
    }

    private SqliteStatement PrepareText()
    {
        try
        {
            return context.Session.Prepare(Text);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
        {
            throw new InvalidOperationException($"A plan was compiled to an invalid statement: {Text}", exception);
        }
    }
}
