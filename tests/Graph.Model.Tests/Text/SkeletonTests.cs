using Graph.Model.Text;

namespace Graph.Model.Tests.Text;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("Gennady Kazakevich said: “No!”", "gennady kazakevich said no")]
    [InlineData("co-operation (2020–2021)", "co operation 2020 2021")]
    [InlineData("Lukashenko’s people", "lukashenko people")]
    [InlineData("аб'ект O’Brien", "abekt obrien")]
    [InlineData("the 'minister' 's'", "the minister s")]
    [InlineData("Ціханоўская", "tsikhanouskaya")]
    [InlineData("Тихановская", "tikhanovskaya")]
    [InlineData("Гродно Гродна Гомель", "grodno grodna gomel")]
    [InlineData("Ігар Сяргей", "ihar syargey")]
    [InlineData("Зеленський Харків Київ", "zelenskiy kharkiv kiyiv")]
    [InlineData("Щукин подъезд льёт", "shchukin podezd lyot")]
    [InlineData("ТИХАНОВСКАЯ и\u0306од", "tikhanovskaya yod")]
    [InlineData("東京 हिन्दी", "東京 हिन्दी")]
    [InlineData("... — !", "")]
    public void A_text_becomes_words_in_Latin_letters(string text, string words) =>
        string.Join(' ', SearchTokens.Words(text)).ShouldBe(words);

    [Theory]
    [InlineData("Tikhanovskaya", "Tsikhanouskaya", "Tikhanouskaya", "Tihanovskaja", "Тихановская", "Ціханоўская", "Tichanowskaja")]
    [InlineData("Lukashenko", "Lukashenka", "Лукашенко", "Лукашэнка", "Łukaszenka", "Lukaschenko")]
    [InlineData("Kazakevich", "Kazakievich", "Казакевич", "Казакевіч", "Kazakevitch")]
    [InlineData("Vladimir", "Uladzimir", "Владимир", "Уладзімір", "Wladimir")]
    [InlineData("Alexander", "Aleksandr", "Alyaksandr", "Aliaksandr", "Александр", "Аляксандр")]
    [InlineData("Evgeny", "Yevgeny", "Yauhen", "Евгений", "Яўген")]
    [InlineData("Oleg", "Aleh", "Олег", "Алег")]
    [InlineData("Hrodna", "Grodno", "Гродно", "Гродна")]
    [InlineData("Makei", "Makey", "Макей")]
    [InlineData("Yuri", "Yury", "Yuriy", "Юрий", "Юрый")]
    [InlineData("Minsk", "Miensk", "Minsk's")]
    [InlineData("Svetlana", "Sviatlana", "Светлана", "Святлана")]
    public void Spellings_of_one_name_meet(params string[] spellings) =>
        spellings.Select(s => SearchTokens.Of(s).Single().Skeleton).Distinct().ShouldHaveSingleItem().ShouldNotBeEmpty();

    [Theory]
    [InlineData("Tikhanovskaya", "Tikhanovsky")]
    [InlineData("Lukashenko", "Lukyanov")]
    [InlineData("Makei", "Mock")]
    [InlineData("Minsk", "Mogilev")]
    [InlineData("Kazakevich", "Kochanova")]
    public void Other_names_stay_apart(string one, string other) =>
        SearchTokens.Of(one)[0].Skeleton.ShouldNotBe(SearchTokens.Of(other)[0].Skeleton);

    [Theory]
    [InlineData("Tikhanovskaya", 6)]
    [InlineData("Lukashenka", 5)]
    public void The_skeleton_of_a_beginning_begins_the_skeleton(string name, int length) =>
        SearchTokens.Of(name)[0].Skeleton.ShouldStartWith(SearchTokens.Of(name[..length])[0].Skeleton);

    [Theory]
    [InlineData("of")]
    [InlineData("2020")]
    [InlineData("東京都庁")]
    public void Short_words_numbers_and_other_scripts_have_no_skeleton(string word) =>
        SearchTokens.Of(word).Single().Skeleton.ShouldBeEmpty();
}
