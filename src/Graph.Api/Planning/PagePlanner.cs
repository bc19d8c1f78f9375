using Graph.Api.Configuration;
using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Fields.Connections;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;

namespace Graph.Api.Planning;

/// <summary>Creates a plan's page from `first`, `after`, `last` and `before`.</summary>
internal sealed class PagePlanner(LimitOptions limits)
{
    /// <summary>The default size.</summary>
    public int DefaultSize => limits.DefaultPageSize;

    /// <summary>Creates the page, of the default size unless one is given. Cursors must have the digest and match the order.</summary>
    public Page Plan(ArgumentValues arguments, CursorShape cursors)
    {
        var first = Size(arguments, PageArguments.First);
        var last = Size(arguments, PageArguments.Last);
        if (first is not null && last is not null)
        {
            throw new PlanningException(ErrorCodes.PageAmbiguous, "A page has either 'first' or 'last', not both.");
        }

        var after = Place(arguments, PageArguments.After, cursors);
        var before = Place(arguments, PageArguments.Before, cursors);
        if (last is { } size)
            return Page.LastOf(size, after, before);
        // Paging backwards without a size returns the page just before, as paging forwards returns the one after.
        return first is null && before is not null && after is null
            ? Page.LastOf(limits.DefaultPageSize, after, before)
            : Page.FirstOf(first ?? limits.DefaultPageSize, after, before);
    }

    /// <summary>A size within the limits, or null if none is given.</summary>
    /// <exception cref="PlanningException">It is negative or larger than a page may be.</exception>
    public int? Size(ArgumentValues arguments, Argument<int?> argument)
    {
        if (argument.Of(arguments) is not { } size)
            return null;
        if (size < 0)
            throw new PlanningException(ErrorCodes.PageSizeInvalid, $"'{argument.Name}' must not be negative, but it is {size}.");
        if (size > limits.PageSize)
        {
            throw new PlanningException(
                ErrorCodes.PageSizeLimit,
                $"'{argument.Name}' is {size}, but a page has at most {limits.PageSize} (Graph__Limits__PageSize): "
                    + $"request {limits.PageSize} or fewer and continue with 'endCursor'."
            );
        }

        return size;
    }

    private static Keyset? Place(ArgumentValues arguments, Argument<string> argument, CursorShape cursors) =>
        argument.Of(arguments) is { } cursor ? CursorCodec.Decode(cursor, cursors, argument.Name) : null;
}
