using Graph.Api.Errors;
using Graph.Storage;
using Graph.Testing;

namespace Graph.Api.Tests.Errors;

public sealed class ErrorCodesTests
{
    [Fact]
    public void The_documentation_is_that_of_the_list() =>
        File.ReadAllText(Repository.PathTo("docs", "errors.md"))
            .ShouldBe(ErrorDocs.Markdown(), "Write docs/errors.md again: dotnet run --project src/Graph.Api -- errors > docs/errors.md");

    [Fact]
    public void Each_code_stands_once() => ErrorCodes.All.Select(code => code.Name).ShouldBeUnique();

    [Fact]
    public void Each_refusal_and_each_failure_of_a_store_has_a_code()
    {
        foreach (var reason in Enum.GetValues<PlanRefusal>())
            ErrorCodes.All.ShouldContain(ErrorCodes.Of(reason));
        foreach (var failure in Enum.GetValues<StoreFailure>())
            ErrorCodes.All.ShouldContain(ErrorCodes.Of(failure));
    }
}
