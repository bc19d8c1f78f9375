using System.Text.Json;
using Graph.Api.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>What a client is told when the store fails: nothing of its inside, but whether to wait or to ask for less.</summary>
internal static class StoreFailures
{
    /// <summary>A sentence, and the code of the error.</summary>
    public static (string Message, ErrorCode Code) Describe(StoreFailure failure) =>
        (
            failure switch
            {
                StoreFailure.TimedOut => "The store did not answer in time. Ask for less, or try again later.",
                StoreFailure.Overloaded => "The store is asked more at once than it takes. Try again later.",
                StoreFailure.OutOfMemory => "The question needs more memory than the store has. Ask for less.",
                _ => "The store cannot answer at the moment. Try again later.",
            },
            ErrorCodes.Of(failure)
        );

    /// <summary>Whether an operation has no answer because its fields were refused: as if it had not begun.</summary>
    public static bool IsRefused(ExecutionResult result) =>
        result.HasData
        && result.Errors.Count > 0
        && result.Errors.All(error =>
            error.Path is { IsDefault: false, Length: 1 }
            && error.Extensions?.GetValueOrDefault("code") as string == ErrorCodes.StoreOverloaded.Name
        )
        && !HasValues(result.Data.Span);

    // Whether any field of the root, at which alone the errors stand, has a value.
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
