using System.Globalization;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.TypeSystem;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1.234567890123456e-6, "0.000001234567890123456")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.5e-9, "1.5e-9")]
    [InlineData(1000000000000000.5, "1000000000000000.5")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(-1.25e22, "-1.25e+22")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void Doubles_are_written_as_ECMAScript_writes_them(double value, string text) => JsonNumber.ToString(value).ShouldBe(text);

    [Fact]
    public void A_negative_zero_is_zero() => JsonNumber.ToString(-0.0).ShouldBe("0");

    [Fact]
    public void What_is_written_reads_back_as_the_same_double()
    {
        var random = new Random(20201203);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (!double.IsFinite(value))
                continue;
            using var json = new JsonBuffer();
            json.WriteDouble(value);
            double.Parse(System.Text.Encoding.UTF8.GetString(json.WrittenSpan), CultureInfo.InvariantCulture).ShouldBe(value);
        }
    }
}
