using Graph.Model.Text;

namespace Graph.Model.Tests.Text;

public sealed class SkeletonTests
{
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
    [InlineData("Minsk", "Miensk")]
    [InlineData("Svetlana", "Sviatlana", "Светлана", "Святлана")]
    public void Spellings_of_one_name_meet(params string[] spellings) =>
        spellings.Select(Of).Distinct().ShouldHaveSingleItem().ShouldNotBeEmpty();

    [Theory]
    [InlineData("Tikhanovskaya", "Tikhanovsky")]
    [InlineData("Lukashenko", "Lukyanov")]
    [InlineData("Makei", "Mock")]
    [InlineData("Minsk", "Mogilev")]
    [InlineData("Kazakevich", "Kochanova")]
    public void Other_names_stay_apart(string one, string other) => Of(one).ShouldNotBe(Of(other));

    [Theory]
    [InlineData("Tikhanovskaya", 6)]
    [InlineData("Lukashenka", 5)]
    public void The_skeleton_of_a_beginning_begins_the_skeleton(string name, int length) => Of(name).ShouldStartWith(Of(name[..length]));

    [Theory]
    [InlineData("of")]
    [InlineData("2020")]
    [InlineData("東京都庁")]
    public void Short_words_numbers_and_other_scripts_have_no_skeleton(string word) => Of(word).ShouldBeEmpty();

    private static string Of(string word) => PhoneticKey.Of(TextFold.Fold(Transliteration.ToLatin(word)));
}
