using Graph.Storage.Conformance.Changes;

namespace Graph.Storage.Sqlite.Tests.Changes;

public sealed class ApplyTests(SqliteLab lab) : ApplyConformance(lab), IClassFixture<SqliteLab>;

public sealed class FollowTests(SqliteLab lab) : FollowConformance(lab), IClassFixture<SqliteLab>;

public sealed class MergeTests(SqliteLab lab) : MergeConformance(lab), IClassFixture<SqliteLab>;

public sealed class RefusalTests(SqliteLab lab) : RefusalConformance(lab), IClassFixture<SqliteLab>;

public sealed class ValueTests(SqliteLab lab) : ValueConformance(lab), IClassFixture<SqliteLab>;

public sealed class VersionTests(SqliteLab lab) : VersionConformance(lab), IClassFixture<SqliteLab>;
