using Graph.Storage.Conformance.Search;

namespace Graph.Storage.Sqlite.Tests;

public sealed class NamesTests(SqliteLab lab) : NamesConformance(lab), IClassFixture<SqliteLab>;

public sealed class SearchTests(SqliteLab lab) : SearchConformance(lab), IClassFixture<SqliteLab>;
