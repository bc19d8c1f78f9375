using System.Reflection;
using Graph.GraphQL.Errors;
using Graph.Storage;

namespace Graph.Api.Errors;

/// <summary>Every error code of the API; <c>docs/errors.md</c> is generated from this list (<see cref="ErrorDocs"/>).</summary>
internal static class ErrorCodes
{
    // Errors of the HTTP request, or of a message over another transport.
    public static readonly ErrorCode HostNotServed = new(
        "HOST_NOT_SERVED",
        ErrorPlace.Transport,
        "The request names a host that this server does not serve (`Graph__Hosts`).",
        Retry.No,
        421
    );

    public static readonly ErrorCode AuthNotAuthenticated = new(
        "AUTH_NOT_AUTHENTICATED",
        ErrorPlace.Transport,
        "Reading requires a key, but the request has none or a wrong one.",
        Retry.No,
        401
    );

    public static readonly ErrorCode MethodNotAllowed = new(
        "METHOD_NOT_ALLOWED",
        ErrorPlace.Transport,
        "The HTTP method is not GET or POST, or a GET sends an operation that is not a query.",
        Retry.No,
        405
    );

    public static readonly ErrorCode NotAcceptable = new(
        "NOT_ACCEPTABLE",
        ErrorPlace.Transport,
        "`Accept` allows none of the available media types.",
        Retry.No,
        406
    );

    public static readonly ErrorCode UnsupportedMediaType = new(
        "UNSUPPORTED_MEDIA_TYPE",
        ErrorPlace.Transport,
        "The body is not `application/json` in UTF-8.",
        Retry.No,
        415
    );

    public static readonly ErrorCode UnsupportedContentEncoding = new(
        "UNSUPPORTED_CONTENT_ENCODING",
        ErrorPlace.Transport,
        "The body is compressed.",
        Retry.No,
        415
    );

    public static readonly ErrorCode BodyTooLarge = new(
        "BODY_TOO_LARGE",
        ErrorPlace.Transport,
        "The body is larger than `Graph__Limits__BodyBytes`.",
        Retry.No,
        413
    );

    public static readonly ErrorCode InvalidJson = new(
        "INVALID_JSON",
        ErrorPlace.Transport,
        "The input is not JSON, is nested too deeply, repeats a member, or has a string that is not Unicode.",
        Retry.No,
        400
    );

    public static readonly ErrorCode InvalidRequest = new(
        "INVALID_REQUEST",
        ErrorPlace.Transport,
        "A parameter of the request is missing or has the wrong type, or the body could not be read in full.",
        Retry.No,
        400,
        408,
        413
    );

    public static readonly ErrorCode BatchLimit = new(
        "BATCH_LIMIT",
        ErrorPlace.Transport,
        "A batch has more requests than `Graph__Limits__Batch`.",
        Retry.No,
        400
    );

    public static readonly ErrorCode TrustedDocumentRequired = new(
        "TRUSTED_DOCUMENT_REQUIRED",
        ErrorPlace.Transport,
        "Only trusted documents are executed (`Graph__TrustedDocumentsOnly`); 404 at `/graphql/schema`.",
        Retry.No,
        400,
        404
    );

    public static readonly ErrorCode PersistedQueryNotFound = new(
        "PERSISTED_QUERY_NOT_FOUND",
        ErrorPlace.Transport,
        "No document has this id (400) or this hash (200): send the hash again together with the document.",
        Retry.No,
        200,
        400
    );

    public static readonly ErrorCode PersistedQueryHashMismatch = new(
        "PERSISTED_QUERY_HASH_MISMATCH",
        ErrorPlace.Transport,
        "The document does not have the hash that was sent with it.",
        Retry.No,
        400
    );

    public static readonly ErrorCode IntrospectionDisabled = new(
        "INTROSPECTION_DISABLED",
        ErrorPlace.Transport,
        "`/graphql/schema` is disabled (`Graph__Introspection`).",
        Retry.No,
        404
    );

    public static readonly ErrorCode OperationsLimit = new(
        "OPERATIONS_LIMIT",
        ErrorPlace.Transport,
        "One WebSocket has more concurrent operations than `Graph__Limits__SocketOperations`: complete one first.",
        Retry.Later,
        429
    );

    public static readonly ErrorCode StreamNotFound = new(
        "STREAM_NOT_FOUND",
        ErrorPlace.Transport,
        "No event stream is reserved with this token, or the stream is closed.",
        Retry.No,
        404
    );

    public static readonly ErrorCode StreamOpen = new(
        "STREAM_OPEN",
        ErrorPlace.Transport,
        "The reserved event stream is already open.",
        Retry.No,
        409
    );

    public static readonly ErrorCode OperationExists = new(
        "OPERATION_EXISTS",
        ErrorPlace.Transport,
        "An operation with this id is already running on the reserved event stream, or the stream has too many operations.",
        Retry.Later,
        409
    );

    public static readonly ErrorCode Timeout = new(
        "TIMEOUT",
        ErrorPlace.Transport,
        "The request took longer than `Graph__Limits__RequestTime` and was stopped: request less.",
        Retry.No,
        503
    );

    public static readonly ErrorCode ServerOverloaded = new(
        "SERVER_OVERLOADED",
        ErrorPlace.Transport,
        "The server has no memory left for this request (`Graph__Limits__MemoryBytes`); `Retry-After` indicates when to try again.",
        Retry.Later,
        503
    );

    // Operations over a limit; nothing has run.
    public static readonly ErrorCode CostLimit = new(
        "HC0047",
        ErrorPlace.Limits,
        "The operation costs more than `Graph__Limits__FieldCost` or `Graph__Limits__TypeCost`.",
        Retry.No
    );

    public static readonly ErrorCode CostOnly = new(
        "COST_ONLY",
        ErrorPlace.Limits,
        "Nothing ran, because only the cost was requested (`GraphQL-Cost: validate`).",
        Retry.No
    );

    public static readonly ErrorCode DepthLimit = new(
        "DEPTH_LIMIT",
        ErrorPlace.Limits,
        "Fields nest deeper than `Graph__Limits__Depth`.",
        Retry.No
    );

    public static readonly ErrorCode SelectionLimit = new(
        "SELECTION_LIMIT",
        ErrorPlace.Limits,
        "The operation selects more fields than `Graph__Limits__Selections`.",
        Retry.No
    );

    public static readonly ErrorCode AliasLimit = new(
        "ALIAS_LIMIT",
        ErrorPlace.Limits,
        "The operation has more aliases than `Graph__Limits__Aliases`.",
        Retry.No
    );

    public static readonly ErrorCode FilterSizeLimit = new(
        "FILTER_SIZE_LIMIT",
        ErrorPlace.Limits,
        "Filters have more values than `Graph__Limits__FilterValues`, or one has more conditions than `Graph__Limits__FilterTerms`.",
        Retry.No
    );

    // Invalid arguments of a root field.
    public static readonly ErrorCode FilterDepthLimit = new(
        "FILTER_DEPTH_LIMIT",
        ErrorPlace.Arguments,
        "A filter nests more relations than `Graph__Limits__FilterDepth`.",
        Retry.No
    );

    public static readonly ErrorCode FilterMixed = new(
        "FILTER_MIXED",
        ErrorPlace.Arguments,
        "One comparison mixes exact and case-insensitive comparisons of the items of a list.",
        Retry.No
    );

    public static readonly ErrorCode FilterNull = new(
        "FILTER_NULL",
        ErrorPlace.Arguments,
        "A filter has null in place of a condition.",
        Retry.No
    );

    public static readonly ErrorCode PageSizeLimit = new(
        "HC0051",
        ErrorPlace.Arguments,
        "A page, or a list of ids, is larger than `Graph__Limits__PageSize`.",
        Retry.No
    );

    public static readonly ErrorCode PageSizeInvalid = new(
        "PAGE_SIZE_INVALID",
        ErrorPlace.Arguments,
        "The size of a page is negative.",
        Retry.No
    );

    public static readonly ErrorCode PageAmbiguous = new(
        "PAGE_AMBIGUOUS",
        ErrorPlace.Arguments,
        "A page has both `first` and `last`.",
        Retry.No
    );

    public static readonly ErrorCode CursorInvalid = new(
        "CURSOR_INVALID",
        ErrorPlace.Arguments,
        "The string is not a cursor of this API.",
        Retry.No
    );

    public static readonly ErrorCode CursorMismatch = new(
        "CURSOR_MISMATCH",
        ErrorPlace.Arguments,
        "The cursor comes from a query with another field, filter, order or view.",
        Retry.No
    );

    public static readonly ErrorCode OrderLengthLimit = new(
        "ORDER_LENGTH_LIMIT",
        ErrorPlace.Arguments,
        "An order has too many keys.",
        Retry.No
    );

    public static readonly ErrorCode OrderNull = new(
        "ORDER_NULL",
        ErrorPlace.Arguments,
        "An order has null in place of a key or direction.",
        Retry.No
    );

    public static readonly ErrorCode OrderAmbiguous = new(
        "ORDER_AMBIGUOUS",
        ErrorPlace.Arguments,
        "An object of an order has no member, or several, which have no defined order.",
        Retry.No
    );

    public static readonly ErrorCode OrderNeedsIndex = new(
        "ORDER_NEEDS_INDEX",
        ErrorPlace.Arguments,
        "The order has no index, and too many nodes would have to be sorted: use a narrower filter.",
        Retry.No
    );

    public static readonly ErrorCode GroupEmpty = new("GROUP_EMPTY", ErrorPlace.Arguments, "`groupBy` names no field.", Retry.No);

    public static readonly ErrorCode SearchLengthLimit = new(
        "SEARCH_LENGTH_LIMIT",
        ErrorPlace.Arguments,
        "The text of a search is longer than `Graph__Limits__SearchLength`.",
        Retry.No
    );

    public static readonly ErrorCode SearchKinds = new(
        "SEARCH_KINDS",
        ErrorPlace.Arguments,
        "A search has kinds that its `where` and `order` do not apply to.",
        Retry.No
    );

    public static readonly ErrorCode SearchScoreInvalid = new(
        "SEARCH_SCORE_INVALID",
        ErrorPlace.Arguments,
        "`minScore` is not from 0 to 1.",
        Retry.No
    );

    public static readonly ErrorCode TextInvalid = new(
        "TEXT_INVALID",
        ErrorPlace.Arguments,
        "A string contains a NUL or half of a surrogate pair.",
        Retry.No
    );

    // Errors while an operation runs.
    public static readonly ErrorCode NumberOutOfRange = new(
        "NUMBER_OUT_OF_RANGE",
        ErrorPlace.Execution,
        "A number in a filter or in the result is outside the range of 64-bit floating point.",
        Retry.No
    );

    public static readonly ErrorCode FactDamaged = new(
        "FACT_DAMAGED",
        ErrorPlace.Execution,
        "A stored fact cannot be read, because another program damaged it.",
        Retry.AfterRepair
    );

    public static readonly ErrorCode AnswerTooLarge = new(
        "ANSWER_TOO_LARGE",
        ErrorPlace.Execution,
        "The response is larger than `Graph__Limits__AnswerBytes`: request smaller pages or fewer fields.",
        Retry.No
    );

    public static readonly ErrorCode StoreOverloaded = new(
        "STORE_OVERLOADED",
        ErrorPlace.Execution,
        "The store has too many concurrent requests. Over HTTP with 503 and `Retry-After` if the entire operation is rejected.",
        Retry.Later,
        503
    );

    public static readonly ErrorCode StoreTimeout = new(
        "STORE_TIMEOUT",
        ErrorPlace.Execution,
        "The store did not respond in time: request less, or try again later.",
        Retry.Later
    );

    public static readonly ErrorCode StoreOutOfMemory = new(
        "STORE_OUT_OF_MEMORY",
        ErrorPlace.Execution,
        "The query needs more memory than the store has: request less.",
        Retry.No
    );

    public static readonly ErrorCode StoreUnavailable = new(
        "STORE_UNAVAILABLE",
        ErrorPlace.Execution,
        "The store is down or starting, or its file is damaged or missing; `/health/ready` indicates whether waiting helps.",
        Retry.Later
    );

    public static readonly ErrorCode InternalError = new(
        EngineErrorCodes.InternalError,
        ErrorPlace.Execution,
        "An internal error; the log has the details under the id in the message.",
        Retry.AfterRepair,
        500
    );

    /// <summary>All codes, in the order of this file.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [.. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ErrorCode>()];

    /// <summary>The code of a plan that the store rejects.</summary>
    public static ErrorCode Of(PlanRefusal reason) =>
        reason switch
        {
            PlanRefusal.OrderNeedsIndex => OrderNeedsIndex,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The rejection has no code."),
        };

    /// <summary>The code of a failure of the store.</summary>
    public static ErrorCode Of(StoreFailure failure) =>
        failure switch
        {
            StoreFailure.TimedOut => StoreTimeout,
            StoreFailure.Overloaded => StoreOverloaded,
            StoreFailure.OutOfMemory => StoreOutOfMemory,
            _ => StoreUnavailable,
        };
}
