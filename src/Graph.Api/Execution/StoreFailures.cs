using System.Text.Json;
using Graph.Api.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>The errors that clients receive when the store fails: no internal details, only whether to wait or to request less.</summary>
internal static class StoreFailures
{
    /// <summary>The message and the code of the error.</summary>
    public static (string Message, ErrorCode Code) Describe(StoreFailure failure) =>
        (
            failure switch
            {
                StoreFailure.TimedOut => "The store did not respond in time. Request less, or try again later.",
                StoreFailure.Overloaded => "The store has too many concurrent requests. Try again later.",
                StoreFailure.OutOfMemory => "The query needs more memory than the store has. Request less.",
                _ => "The store is temporarily unavailable. Try again later.",
            },
            ErrorCodes.Of(failure)
        );

    /// <summary>Whether an operation has no result because all of its fields were rejected, as if it had not started.</summary>
    public static bool IsRefused(ExecutionResult result) =>
        result.HasData
        && result.Errors.Count > 0
        && result.Errors.All(error =>
            error.Path is { IsDefault: false, Length: 1 }
            && error.Extensions?.GetValueOrDefault("code") as string == ErrorCodes.StoreOverloaded.Name
        )
        && !HasValues(result.Data.Span);

    // Whether any root field, the only position of these errors, has a value.
    private static bool HasValues(ReadOnlySpan<byte> data)
    {
        var json = new Utf8JsonReader(data);
        while (json.Read())
        {
            if (
                json.TokenType
                is not (JsonTokenType.StartObject or JsonTokenType.PropertyName or JsonTokenType.Null or JsonTokenType.EndObject)
            )
            {
                return true;
            }
        }

        return false;
    }
}
