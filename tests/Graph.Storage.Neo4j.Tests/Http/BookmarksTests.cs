using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Http;

public sealed class BookmarksTests
{
    [Fact]
    public void An_answer_replaces_what_its_question_was_sent_with_and_keeps_what_others_heard()
    {
        var bookmarks = new Bookmarks();
        bookmarks.Update([], ["a"]);
        var sent = bookmarks.Current;
        bookmarks.Update(sent, ["b"]);
        bookmarks.Update(sent, ["c"]);

        bookmarks.Current.ShouldBe(["b", "c"]);
        bookmarks.Update(bookmarks.Current, ["d"]);
        bookmarks.Current.ShouldBe(["d"]);
    }

    [Fact]
    public void An_answer_without_any_changes_nothing()
    {
        var bookmarks = new Bookmarks();
        bookmarks.Update([], ["a"]);
        bookmarks.Update(["a"], []);

        bookmarks.Current.ShouldBe(["a"]);
    }
}
