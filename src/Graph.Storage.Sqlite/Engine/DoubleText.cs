using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>
/// Doubles in JSON. SQLite (3.50.4) reads a number of up to about 1e80, or down to 1e-80, exactly; beyond that, one number in
/// six is off by one or two units in the last place. Those numbers are read by .NET, as it does wherever facts are shown.
/// </summary>
internal static class DoubleText
{
    /// <summary>The SQL function that reads a number in JSON.</summary>
    public const string Function = "graph_double";

    private const double Greatest = 1e70;
    private const double Least = 1e-70;

    /// <summary>Registers <see cref="Function"/> on a connection.</summary>
    public static void AddTo(SqliteConnection connection) =>
        connection.CreateFunction<string?, double?>(
            Function,
            static text => text is null ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            isDeterministic: true
        );

    /// <summary>The text of a number in JSON.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether SQLite reads the number's text exactly.</summary>
    public static bool IsExact(double value) => value == 0 || Math.Abs(value) is >= Least and <= Greatest;

    /// <summary>The same test in SQL, on the number that SQLite has read.</summary>
    public static string IsExact(string value) => $"abs({value}) BETWEEN 1e-70 AND 1e70 OR {value} = 0";
}
