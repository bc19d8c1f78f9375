using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Sqlite.Tests.Reading;

public sealed class FetchTests(SqliteLab lab) : FetchConformance(lab), IClassFixture<SqliteLab>;

public sealed class FilterTests(SqliteLab lab) : FilterConformance(lab), IClassFixture<SqliteLab>;

public sealed class ViewTests(SqliteLab lab) : ViewConformance(lab), IClassFixture<SqliteLab>;

public sealed class PagingTests(SqliteLab lab, PagedGraph written) : PagingConformance(lab, written), IClassFixture<SqliteLab>;

public sealed class RandomPlanTests(SqliteLab lab) : RandomPlanConformance(lab), IClassFixture<SqliteLab>;
