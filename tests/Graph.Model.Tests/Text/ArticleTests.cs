using Graph.Model.Text;

namespace Graph.Model.Tests.Text;

public sealed class ArticleTests
{
    [Theory]
    [InlineData("Person", "a Person")]
    [InlineData("Actor", "an Actor")]
    [InlineData("InternationalBody", "an InternationalBody")]
    [InlineData("NGO", "an NGO")]
    [InlineData("UN", "a UN")]
    public void A_kind_is_named_with_the_article_of_its_sound(string name, string expected) => Article.With(name).ShouldBe(expected);
}
