using Graph.Api.Http;
using Graph.Api.Security;
using Graph.Storage;
using Graph.Stores;
using Microsoft.Extensions.Options;

namespace Graph.Api.Configuration;

/// <summary>
/// Validates the settings. Each message gives the name of the setting, its value and the expected value. Secrets are never shown.
/// </summary>
internal sealed class GraphOptionsValidator : IValidateOptions<GraphOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(GraphOptions options)
    {
        foreach (var problem in Store(options).Concat(Numbers(options.Limits)).Concat(Times(options.Limits)))
            yield return problem;
        if (options.Limits.DefaultPageSize > options.Limits.PageSize)
        {
            yield return $"Graph__Limits__DefaultPageSize is {options.Limits.DefaultPageSize}: "
                + $"expected at most Graph__Limits__PageSize, which is {options.Limits.PageSize}.";
        }

        if (PersistedDocuments.Problem(options) is { } documents)
            yield return documents;
        if (ServedHosts.Problem(options) is { } hosts)
            yield return hosts;
    }

    private static IEnumerable<string> Store(GraphOptions options)
    {
        try
        {
            switch (options.Store)
            {
                case StoreLocation.Sqlite:
                    options.Sqlite.Check();
                    return [];
                case StoreLocation.Neo4j:
                    options.Neo4j.ToOptions();
                    return [];
                default:
                    return [$"Graph__Store is '{options.Store}': expected {StoreLocation.Sqlite} or {StoreLocation.Neo4j}."];
            }
        }
        catch (StoreException wrong)
        {
            return [wrong.Message];
        }
    }

    private static IEnumerable<string> Numbers(LimitOptions limits) =>
        from each in new (string Name, long? Value)[]
        {
            (nameof(limits.FieldCost), limits.FieldCost),
            (nameof(limits.TypeCost), limits.TypeCost),
            (nameof(limits.DefaultPageSize), limits.DefaultPageSize),
            (nameof(limits.PageSize), limits.PageSize),
            (nameof(limits.Depth), limits.Depth),
            (nameof(limits.Aliases), limits.Aliases),
            (nameof(limits.Selections), limits.Selections),
            (nameof(limits.FilterDepth), limits.FilterDepth),
            (nameof(limits.FilterTerms), limits.FilterTerms),
            (nameof(limits.FilterValues), limits.FilterValues),
            (nameof(limits.SearchLength), limits.SearchLength),
            (nameof(limits.Tokens), limits.Tokens),
            (nameof(limits.BodyBytes), limits.BodyBytes),
            (nameof(limits.AnswerBytes), limits.AnswerBytes),
            (nameof(limits.MemoryBytes), limits.MemoryBytes),
            (nameof(limits.SocketOperations), limits.SocketOperations),
            (nameof(limits.Batch), limits.Batch),
        }
        where each.Value < 1
        select $"Graph__Limits__{each.Name} is {each.Value}: expected 1 or more.";

    private static IEnumerable<string> Times(LimitOptions limits) =>
        from each in new (string Name, TimeSpan Value)[]
        {
            (nameof(limits.StreamOpening), limits.StreamOpening),
            (nameof(limits.SocketInitialisation), limits.SocketInitialisation),
            (nameof(limits.WaitTime), limits.WaitTime),
            (nameof(limits.RequestTime), limits.RequestTime),
        }
        where each.Value <= TimeSpan.Zero || each.Value > TimeSpan.FromDays(1)
        select $"Graph__Limits__{each.Name} is {each.Value}: expected a time up to a day, such as 00:00:30.";
}
