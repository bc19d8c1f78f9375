using System.Text.Json.Nodes;
using Graph.Api.Tests.Clients;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Audits;

public sealed class HttpAuditTests(SharedServer server)
{
    [Fact]
    public async Task All_audits_of_graphql_http_pass()
    {
        var npm = await Npm.RequireAsync("Audits");

        var output = await npm.RunAsync("audit.mjs", new Uri(server.Client.BaseAddress!, "/graphql").ToString());

        var audits = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        audits.Count.ShouldBe(61);
        audits.Where(audit => (string)audit["status"]! != "ok").Select(audit => audit.ToJsonString()).ShouldBeEmpty();
    }
}
