using Xunit.Sdk;
using Xunit.v3;

namespace Graph.Storage.Neo4j.Tests.Api;

/// <summary>Runs the tests that share the seeded graph one after another, so that it is seeded once.</summary>
public sealed class ApiTestsFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(tests => tests.TestCollectionDisplayName.Contains("Graph.Api.Tests.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(tests => tests.TestCollectionDisplayName, StringComparer.Ordinal)];
}
