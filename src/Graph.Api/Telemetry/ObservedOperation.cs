using System.Diagnostics;
using Graph.Api.Http;
using Graph.GraphQL;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;

namespace Graph.Api.Telemetry;

/// <summary>
/// The span and the measurements of one GraphQL operation, from its arrival to its answer, by OpenTelemetry's conventions for
/// GraphQL servers. Not thread-safe.
/// </summary>
internal sealed class ObservedOperation : IDisposable
{
    private readonly Activity? activity = ApiTelemetry.Activities.StartActivity("GraphQL Operation", ActivityKind.Server);
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly string transport;
    private string? type;
    private string? error;

    private ObservedOperation(string transport) => this.transport = transport;

    /// <summary>Starts the span. What is done until it is disposed of stands below it.</summary>
    public static ObservedOperation Begin(string transport)
    {
        var operation = new ObservedOperation(transport);
        operation.activity?.SetTag("graph.transport", transport);
        return operation;
    }

    /// <summary>Says what was asked. Costs nothing for the text where nobody listens.</summary>
    public void Describe(GraphQLRequest request)
    {
        if (activity is not { IsAllDataRequested: true }) return;
        var document = SanitizedDocument.Read(request.Query);
        activity.SetTag("graphql.document", document.Text);
        if ((request.OperationName ?? document.OnlyOperation) is { Length: > 0 } name) activity.SetTag("graphql.operation.name", Excerpt.Of(name));
    }

    /// <summary>Says of which type the operation is; its name is the client's to choose, so the span is not named for it.</summary>
    public void Is(OperationType? found)
    {
        if (found is not { } known) return;
        type = known.ToString().ToLowerInvariant();
        if (activity is null) return;
        activity.DisplayName = type;
        activity.SetTag("graphql.operation.type", type);
    }

    /// <summary>Notes the errors of an answer.</summary>
    public void Answered(IReadOnlyList<GraphQLError> errors)
    {
        foreach (var each in errors) Fail(ApiTelemetry.CodeOf(each));
    }

    /// <summary>Notes that there is no answer, and why.</summary>
    public void Failed(Exception reason) =>
        Fail(BadHttpParametersException.Of(reason)?.Code ?? (reason is OperationCanceledException ? "CANCELLED" : reason.GetType().Name));

    public void Dispose()
    {
        if (error is not null) activity?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        activity?.Dispose();
        ApiTelemetry.OperationEnded(Stopwatch.GetElapsedTime(began), transport, type, error);
    }

    private void Fail(string code)
    {
        error ??= code;
        ApiTelemetry.Erred(code);
    }
}
