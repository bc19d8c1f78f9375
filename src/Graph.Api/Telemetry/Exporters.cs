using System.Reflection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Graph.Api.Telemetry;

/// <summary>
/// Exports traces, metrics and logs as configured by the standard `OTEL_*` variables. Without them nothing is exported, and no part of
/// OpenTelemetry runs.
/// </summary>
internal static class Exporters
{
    private static readonly string[] Signals = ["TRACES", "METRICS", "LOGS"];

    private static readonly string[] Sources = [ApiTelemetry.Name, "Graph.Storage.Sqlite", "Graph.Storage.Neo4j"];

    private static readonly string[] Meters =
    [
        .. Sources,
        "Polly",
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    /// <summary>The problem with the variables that choose exporters, or null.</summary>
    public static string? Problem(IConfiguration configuration)
    {
        foreach (var signal in Signals)
        {
            var name = $"OTEL_{signal}_EXPORTER";
            if (Names(configuration, signal).FirstOrDefault(exporter => exporter is not ("otlp" or "console" or "none")) is { } wrong)
                return $"{name} is '{wrong}': expected otlp, console or none, or several separated by commas.";
        }

        return null;
    }

    /// <summary>Adds the exporters that are configured.</summary>
    public static void Configure(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (bool.TryParse(configuration["OTEL_SDK_DISABLED"], out var isDisabled) && isDisabled)
            return;
        var (traces, metrics, logs) = (Names(configuration, "TRACES"), Names(configuration, "METRICS"), Names(configuration, "LOGS"));
        if (!IsAny(traces) && !IsAny(metrics) && !IsAny(logs))
            return;
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => Name(resource, configuration));
        if (IsAny(traces))
        {
            telemetry.WithTracing(tracing =>
            {
                // Probes come every few seconds and reveal nothing about how requests perform.
                tracing
                    .AddSource(Sources)
                    .AddAspNetCoreInstrumentation(http => http.Filter = context => !context.Request.Path.StartsWithSegments("/health"));
                if (traces.Contains("otlp"))
                    tracing.AddOtlpExporter();
                if (traces.Contains("console"))
                    tracing.AddConsoleExporter();
            });
        }

        if (IsAny(metrics))
        {
            telemetry.WithMetrics(metering =>
            {
                metering.AddMeter(Meters);
                if (metrics.Contains("otlp"))
                    metering.AddOtlpExporter();
                if (metrics.Contains("console"))
                    metering.AddConsoleExporter();
            });
        }

        if (IsAny(logs))
        {
            telemetry.WithLogging(
                logging =>
                {
                    if (logs.Contains("otlp"))
                        logging.AddOtlpExporter();
                    if (logs.Contains("console"))
                        logging.AddConsoleExporter();
                },
                logging => logging.IncludeFormattedMessage = true
            );
        }
    }

    private static bool IsAny(string[] exporters) => exporters.Contains("otlp") || exporters.Contains("console");

    // If no exporter is named, an endpoint implies OTLP. (The specification exports without either; a server that is not configured must
    // not call a port of its machine.)
    private static string[] Names(IConfiguration configuration, string signal) =>
        configuration[$"OTEL_{signal}_EXPORTER"] is { Length: > 0 } names
            ? names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 }
        || configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"] is { Length: > 0 }
            ? ["otlp"]
        : [];

    private static void Name(ResourceBuilder resource, ConfigurationManager configuration)
    {
        var isNamed =
            configuration["OTEL_SERVICE_NAME"] is { Length: > 0 }
            || configuration["OTEL_RESOURCE_ATTRIBUTES"]?.Contains("service.name=", StringComparison.Ordinal) is true;
        var version = typeof(Exporters).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        if (isNamed)
            resource.AddAttributes([new("service.version", version)]);
        else
            resource.AddService("actor-graph", serviceVersion: version);
    }
}
