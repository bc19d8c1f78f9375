using Graph.Storage.Conformance.Exact;

namespace Graph.Storage.Sqlite.Tests.Exact;

public sealed class ExactTests(SqliteLab lab) : ExactConformance(lab), IClassFixture<SqliteLab>;

public sealed class SumTests(SqliteLab lab) : SumConformance(lab), IClassFixture<SqliteLab>;
