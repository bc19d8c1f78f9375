using Graph.Model;
using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Sqlite.Tests.Reading;

public sealed class PagingTests(PagedGraph written, SqliteLab lab) : PagingConformance(written), IClassFixture<SqliteLab>
{
    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        (IGraphStore)await lab.OpenAsync(model, time);
}
