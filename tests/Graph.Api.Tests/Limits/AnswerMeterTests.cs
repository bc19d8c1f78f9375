using Graph.Api.Configuration;
using Graph.Api.Limits;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.Api.Tests.Limits;

public sealed class AnswerMeterTests
{
    private const int Memory = 1_000_000;
    private readonly LimitOptions _limits = new() { MemoryBytes = Memory };

    [Fact]
    public void What_is_small_is_answered_and_what_is_large_refused_where_the_memory_is_taken()
    {
        var budget = new MemoryBudget(_limits);
        budget.Take(Memory);
        using var meter = new AnswerMeter(budget, _limits);

        meter.Hold(100_000);

        Should.Throw<ResponseRefusedException>(() => meter.Hold(100_000)).Error.ShouldBeSameAs(MemoryBudget.Overloaded);
    }

    [Fact]
    public void All_is_given_back_in_the_end_whatever_ends_later()
    {
        var budget = new MemoryBudget(_limits);
        var meter = new AnswerMeter(budget, _limits);
        meter.Hold(200_000);

        meter.Dispose();
        // What was cancelled still takes, and gives back.
        meter.Hold(900_000);
        meter.Hold(-200_000);
        meter.Dispose();

        budget.Take(Memory).ShouldBeTrue("nothing is taken");
        budget.Take(1).ShouldBeFalse("nothing was given back twice");
    }

    [Fact]
    public void It_counts_what_several_threads_take_and_give_back_at_once()
    {
        var budget = new MemoryBudget(_limits);
        using var meter = new AnswerMeter(budget, _limits);

        Parallel.For(
            0,
            10_000,
            _ =>
            {
                meter.Hold(10);
                meter.Hold(-10);
            }
        );

        budget.Take(Memory).ShouldBeTrue();
        budget.Take(1).ShouldBeFalse();
    }
}
