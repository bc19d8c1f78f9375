using Graph.Api.Tests.Serving;

[assembly: AssemblyFixture(typeof(SharedServer))]
