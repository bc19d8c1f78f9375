using Graph.Model;
using Graph.Storage.Changes;
using Graph.Testing;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance;

/// <summary>Opening a store that is not there yet, or that was written under another model.</summary>
public abstract class OpeningConformance(IStoreLab lab) : IAsyncLifetime
{
    /// <summary>A small model.</summary>
    protected const string Sdl = """
        interface Fact {
          id: ID!
          recorded: DateTime! @derived
          retracted: DateTime @derived
          evidence: [ID!]! @derived
        }
        scalar DateTime
        scalar DefaultValue
        type Cat implements Fact @node @plural(value: "cats") {
          name: String! @sortable @substrings @indexed @searchable(weight: 4)
          mother: Cat @relationship(type: "CHILD_OF", direction: OUT, properties: "ChildOf")
          children: [Cat!]! @relationship(type: "CHILD_OF", direction: IN, properties: "ChildOf")
        }
        type ChildOf @relationshipProperties { note: String }
        """;

    /// <summary>Another kind, to be added to <see cref="Sdl"/>.</summary>
    protected const string Dog = """


        type Dog implements Fact @node @plural(value: "dogs") {
          name: String!
        }
        """;

    /// <summary>A cat of the small model.</summary>
    protected static NodeWrite Tom { get; } = new("tom", "Cat", new PropertyValues(("name", "Tom")));

    /// <summary>The store's clock.</summary>
    protected ManualTime Time { get; } = new();

    /// <inheritdoc/>
    public virtual ValueTask InitializeAsync() => lab.ClearAsync();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await lab.ClearAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_kind_without_nodes_may_go()
    {
        await WriteAsync(Sdl + Dog, new NodeWrite("rex", "Dog", new PropertyValues(("name", "Rex"))));
        await ApplyAsync(Sdl + Dog, new GraphChange { RetractNodes = ["rex"] });

        await using var opened = await OpenAsync(Sdl);

        (await opened.GetStatisticsAsync(TestContext.Current.CancellationToken)).Nodes.Keys.ShouldBe(["Cat"]);
        (await opened.ChangesSinceAsync(0, 9, TestContext.Current.CancellationToken))
            .Select(r => r.Facts.Single().Type)
            .ShouldBe(["Dog", "Dog"]);
    }

    /// <summary>Opens the store with a model.</summary>
    protected ValueTask<IGraphStore> OpenAsync(string sdl) => lab.OpenAsync(GraphModel.FromSdl(sdl), Time);

    /// <summary>Opens a new store several times at once, writes the same by each, and closes them.</summary>
    protected async Task OpenAtOnceAsync()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync(Sdl).AsTask())));
        foreach (var store in stores)
        {
            (await store.ApplyAsync(new GraphChange { Nodes = [Tom] }, TestContext.Current.CancellationToken)).Number.ShouldBe(1);
            await store.DisposeAsync();
        }
    }

    /// <summary>Opens the store with a model, applies a change and closes it.</summary>
    protected async Task<ChangeResult> ApplyAsync(string sdl, GraphChange change)
    {
        await using var store = await OpenAsync(sdl);
        return await store.ApplyAsync(change, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens the store with a model, writes nodes and closes it.</summary>
    protected Task<ChangeResult> WriteAsync(string sdl, params NodeWrite[] nodes) => ApplyAsync(sdl, new GraphChange { Nodes = nodes });
}
