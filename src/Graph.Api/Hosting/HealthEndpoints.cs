using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Hosting;

/// <summary>
/// `/health/live`: the process responds; `/health/ready`: a query would succeed now. Both report it in a word or a sentence.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly HttpMethodMetadata Get = new([HttpMethods.Get]);

    public static void AddGraphHealthChecks(this WebApplicationBuilder builder)
    {
        // The check logs its own changes; the framework would log every probe.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Services.AddSingleton<ModelWatch>().AddHostedService(services => services.GetRequiredService<ModelWatch>());
        builder.Services.AddSingleton<StoreHealthCheck>();
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
    }

    public static void MapGraphHealthChecks(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(_ => false, _ => "alive")).WithMetadata(Get);
        app.MapHealthChecks(
                "/health/ready",
                Options(_ => true, report => string.Join('\n', report.Entries.Values.Select(each => each.Description)))
            )
            .WithMetadata(Get);
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which, Func<HealthReport, string> text) =>
        new() { Predicate = which, ResponseWriter = (context, report) => Results.Text(text(report)).ExecuteAsync(context) };
}
