using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Tests.Schema;

public sealed class ServerVersionTests
{
    [Theory]
    [InlineData("5.26.0", true)]
    [InlineData("5.26.30", true)]
    [InlineData("5.27-aura", true)]
    [InlineData("2025.06.2", true)]
    [InlineData("5.25.1", false)]
    [InlineData("4.4.30", false)]
    public void A_server_before_5_26_is_not_enough(string version, bool isEnough) => ServerVersion.IsEnough(version).ShouldBe(isEnough);
}
