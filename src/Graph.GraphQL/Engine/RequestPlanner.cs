using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Engine;

/// <summary>
/// Prepares a request for execution: parse, validate, select the operation, coerce variables, check limits. Thread-safe.
/// </summary>
internal sealed class RequestPlanner(Schema schema, EngineOptions options)
{
    /// <summary>The cached documents.</summary>
    public DocumentCache Documents { get; } = new(options.DocumentCacheBytes);

    /// <summary>The operation of a request, ready for execution, or the reason for its rejection.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool TryPlan(
        GraphQLRequest request,
        [NotNullWhen(true)] out OperationContext? context,
        [NotNullWhen(false)] out ExecutionResult? refusal,
        CancellationToken cancellation
    )
    {
        try
        {
            return TryPlanMetered(request, out context, out refusal, cancellation);
        }
        catch (ResponseRefusedException refused)
        {
            context = null;
            refusal = ExecutionResult.RequestError(refused.Error);
            return false;
        }
    }

    /// <summary>The document of a request, parsed and validated once for all requests with its text.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PreparedDocument Prepare(GraphQLRequest request, CancellationToken cancellation)
    {
        if (request.Prepared is { } prepared && ReferenceEquals(prepared.Text, request.Query))
            return prepared;
        if (!Documents.TryGet(request.Query, out var document))
            document = PrepareNew(request.Query, cancellation);
        request.Prepared = document;
        return document;
    }

    /// <summary>
    /// Caches the document of an executed operation. Rejected documents are not cached, so clients cannot fill the memory with
    /// documents that were never executed.
    /// </summary>
    public void Remember(OperationContext context, List<GraphQLError> errors)
    {
        if (errors.Count > 0 || context.Request.Prepared is not { } document)
            return;
        document.Remember(context.Original);
        Documents.Keep(document);
    }

    private bool TryPlanMetered(
        GraphQLRequest request,
        [NotNullWhen(true)] out OperationContext? context,
        [NotNullWhen(false)] out ExecutionResult? refusal,
        CancellationToken cancellation
    )
    {
        context = null;
        foreach (var rule in options.OperationRules)
        {
            if (Refuses(rule.CheckRequest(request), out refusal))
                return false;
        }

        var document = Prepare(request, cancellation);
        if (!document.Errors.IsEmpty)
        {
            refusal = ExecutionResult.RequestError(document.Errors);
            return false;
        }

        if (document.FindOperation(request.OperationName, out var error) is not { } operation)
        {
            refusal = ExecutionResult.RequestError(error!);
            return false;
        }

        if (schema.RootType(operation.Operation) is not ObjectType rootType)
        {
            refusal = ExecutionResult.RequestError(
                new GraphQLError($"Schema is not configured to execute {operation.Operation.ToKeyword()} operation.", operation)
            );
            return false;
        }

        if (request.Variables.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            refusal = ExecutionResult.RequestError(new GraphQLError("Variables must be provided as an object."));
            return false;
        }

        var variables = VariableCoercion.Coerce(
            schema,
            operation.VariableDefinitions,
            request.Variables,
            out var variableErrors,
            cancellation
        );
        if (!variableErrors.IsEmpty)
        {
            refusal = ExecutionResult.RequestError(variableErrors);
            return false;
        }

        var planned = new OperationContext(document.Plan(schema, operation, variables, rootType), request);
        foreach (var rule in options.OperationRules)
        {
            if (Refuses(rule.Check(planned), out refusal))
                return false;
        }

        // Cached data exists already; the rest lives as long as the request.
        if (!Documents.TryGet(document.Text, out _))
            request.Meter?.Hold(document.Bytes + planned.Operation.Bytes);
        context = planned;
        refusal = null;
        return true;
    }

    private static bool Refuses(IEnumerable<GraphQLError> found, [NotNullWhen(true)] out ExecutionResult? refusal)
    {
        var errors = found.ToList();
        refusal = errors.Count == 0 ? null : ExecutionResult.RequestError(errors);
        return refusal is not null;
    }

    private PreparedDocument PrepareNew(string text, CancellationToken cancellation)
    {
        var parser = options.Parser with { Cancellation = cancellation };
        if (!Parser.TryParse(new Source(text), out var document, out var syntaxError, parser))
            return new PreparedDocument(text, [syntaxError]);
        var validation = options.Validation with { Cancellation = cancellation };
        var errors = Validator.Validate(schema, document, options.ValidationRules, validation);
        return errors.IsEmpty ? new PreparedDocument(text, document) : new PreparedDocument(text, errors);
    }
}
