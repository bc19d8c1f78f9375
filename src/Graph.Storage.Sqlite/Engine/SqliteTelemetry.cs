using System.Diagnostics;
using Graph.Storage.Diagnostics;

namespace Graph.Storage.Sqlite.Engine;

/// <summary>Telemetry of the embedded store.</summary>
internal static class SqliteTelemetry
{
    /// <summary>The name of its activity source and meter.</summary>
    public const string Name = "Graph.Storage.Sqlite";

    public static readonly DatabaseTelemetry Database = new(Name, "sqlite", ActivityKind.Internal);
}
