using System.Diagnostics;
using Graph.Api.Http;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;

namespace Graph.Api.Telemetry;

/// <summary>
/// The span and the measurements of one GraphQL operation, from its arrival to its response, by OpenTelemetry's conventions for GraphQL
/// servers. Not thread-safe.
/// </summary>
internal sealed class ObservedOperation : IDisposable
{
    private readonly Activity? _activity = ApiTelemetry.Activities.StartActivity("GraphQL Operation", ActivityKind.Server);
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly string _transport;
    private string? _type;
    private string? _error;

    private ObservedOperation(string transport) => _transport = transport;

    /// <summary>Starts the span. Spans that start before it is disposed of are its children.</summary>
    public static ObservedOperation Begin(string transport)
    {
        var operation = new ObservedOperation(transport);
        operation._activity?.SetTag("graph.transport", transport);
        return operation;
    }

    /// <summary>Records the request. The text is not computed if there is no listener.</summary>
    public void Describe(GraphQLRequest request)
    {
        if (_activity is not { IsAllDataRequested: true })
            return;
        var document = SanitizedDocument.Read(request.Query);
        _activity.SetTag("graphql.document", document.Text);
        if ((request.OperationName ?? document.OnlyOperation) is { Length: > 0 } name)
            _activity.SetTag("graphql.operation.name", Excerpt.Of(name));
    }

    /// <summary>Records the type of the operation. The client chooses the operation's name, so the span does not use it.</summary>
    public void Is(OperationType? found)
    {
        if (found is not { } known)
            return;
        _type = known.ToString().ToLowerInvariant();
        if (_activity is null)
            return;
        _activity.DisplayName = _type;
        _activity.SetTag("graphql.operation.type", _type);
    }

    /// <summary>Records the errors of a response.</summary>
    public void Answered(IReadOnlyList<GraphQLError> errors)
    {
        foreach (var each in errors)
            Fail(ApiTelemetry.CodeOf(each));
    }

    /// <summary>Records that there is no response, and the reason.</summary>
    public void Failed(Exception reason) =>
        Fail(
            BadGraphQLHttpRequestException.Of(reason)?.Code.Name
                ?? (reason is OperationCanceledException ? "CANCELLED" : reason.GetType().Name)
        );

    public void Dispose()
    {
        if (_error is not null)
            _activity?.SetTag("error.type", _error).SetStatus(ActivityStatusCode.Error);
        _activity?.Dispose();
        ApiTelemetry.OperationEnded(Stopwatch.GetElapsedTime(_began), _transport, _type, _error);
    }

    private void Fail(string code)
    {
        _error ??= code;
        ApiTelemetry.RecordError(code);
    }
}
