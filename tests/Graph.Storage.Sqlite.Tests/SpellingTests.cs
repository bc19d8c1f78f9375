using Graph.Storage.Search;
using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>How texts are cut into words, and how these are spelled and stemmed. The store plays no part.</summary>
public sealed class SpellingTests
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
    [InlineData("東京 हिन्दी", "东京 हिन्दी")]
    [InlineData("... — !", "")]
    public void A_text_becomes_words_in_Latin_letters(string text, string words) =>
        string.Join(' ', WordSplitter.Split(text).Select(w => w.Text)).ShouldBe(words);

    [Theory]
    [InlineData("总统卢卡申科说。Yes", "总统卢卡申科说 yes")]
    [InlineData("Xi近平", "xi 近平")]
    [InlineData("盧卡申科", "卢卡申科")]
    [InlineData("בשבוע כ״ץ", "בשבוע כצ")]
    [InlineData("بشـــار", "بشار")]
    [InlineData("Ђоковић", "djokovich")]
    [InlineData("Luka\u00ADshenko \u200EMinsk", "lukashenko minsk")]
    public void Words_of_other_scripts_are_of_one_form(string text, string words) =>
        string.Join(' ', WordSplitter.Split(text).Select(w => w.Text)).ShouldBe(words.Replace('ץ', 'צ'));

    [Theory]
    [InlineData("Ščukin", "shchukin")]
    [InlineData("Müller", "mueller")]
    [InlineData("Μητσοτάκης", "mitsotakis")]
    [InlineData("Ђоковић", "djokovic")]
    [InlineData("Джонсон", "jonson")]
    [InlineData("习近平", "xijinping")]
    [InlineData("习近平", "jinping")]
    public void A_word_has_the_spellings_of_its_language(string word, string spelling) =>
        WordSplitter.Split(word).Single().Spellings.ShouldContain(spelling);

    [Theory]
    [InlineData("Khrushchev", "Chruschtschow", "Khrouchtchev", "Hruščev", "Chruszczow", "Хрущёв")]
    [InlineData("Zhirinovsky", "Schirinowski", "Jirinovski", "Жириновский")]
    [InlineData("Yeltsin", "Jelzin", "Eltsine", "Ельцин")]
    [InlineData("Solzhenitsyn", "Soljenitsyne", "Solschenizyn", "Солженицын")]
    [InlineData("Kuznetsov", "Kusnezow", "Kouznetsov")]
    [InlineData("Johnson", "Джонсон")]
    public void Spellings_of_several_languages_sound_alike(params string[] spellings)
    {
        var sounds = spellings.Select(s => WordSplitter.Split(s).Single().Sounds).ToList();

        sounds.Skip(1).ShouldAllBe(other => other.Intersect(sounds[0]).Any());
    }

    [Theory]
    [InlineData("resign", "resigned", "resigns", "resignation", "resigning")]
    [InlineData("medic", "medics", "medical")]
    [InlineData("injury", "injuries")]
    [InlineData("negotiate", "negotiation", "negotiating", "negotiates")]
    [InlineData("relate", "related", "relational")]
    [InlineData("hope", "hoping", "hopes")]
    [InlineData("fall", "falling", "falls")]
    [InlineData("отставка", "отставки", "отставку", "отставкой")]
    public void Forms_of_a_word_have_one_stem(params string[] forms) =>
        forms.Select(f => WordSplitter.Split(f).Single().Stem).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("D'Artagnan", "artagnan")]
    [InlineData("L’Équipe", "equipe")]
    [InlineData("O'Brien", "brien")]
    [InlineData("الأسد", "اسد")]
    [InlineData("والأسد", "اسد")]
    [InlineData("김정은은", "김정은")]
    public void An_article_or_particle_is_known_within_a_word(string word, string tail) =>
        WordSplitter.Split(word).Single().Tails.ShouldBe([tail]);

    [Fact]
    public void Words_beyond_the_fiftieth_are_left_out_and_named()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(1, 53).Select(i => $"Word{i}")));

        query.Terms.Count.ShouldBe(50);
        query.LeftOut.ShouldBe(["Word51", "Word52", "Word53"]);
    }
}
