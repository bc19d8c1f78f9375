namespace Graph.Seeding.Tests;

/// <summary>A name is found where it stands, in any script, and not where its letters are a part of another word.</summary>
public sealed class WordBorderTests : IDisposable
{
    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    // Without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
    [InlineData("总统卢卡申科说。", "卢卡申科")]
    [InlineData("白俄羅斯總統盧卡申科表示", "盧卡申科")]
    [InlineData("ルカシェンコ大統領は", "ルカシェンコ")]
    [InlineData("大統領のルカシェンコさん", "ルカシェンコ")]
    [InlineData("田中さんが話した", "田中")]
    [InlineData("ประธานาธิบดีลูกาเชนโกกล่าวว่า", "ลูกาเชนโก")]
    [InlineData("ປະທານາທິບໍດີລູກາເຊັນໂກກ່າວ", "ລູກາເຊັນໂກ")]
    [InlineData("ប្រធានាធិបតីលូកាសេនកូបាន", "លូកាសេនកូ")]
    [InlineData("သမ္မတလူကာရှန်ကိုက", "လူကာရှန်ကို")]
    [InlineData("总统Lukashenko说", "Lukashenko")]
    [InlineData("2020年明斯克的示威", "明斯克")]
    // Korean with particles.
    [InlineData("루카셴코는 말했다", "루카셴코")]
    [InlineData("루카셴코에게서는 대답이 없었다", "루카셴코")]
    [InlineData("루카셴코라고 불렀다", "루카셴코")]
    [InlineData("기자들이 왔다", "기자")]
    // Arabic and Hebrew with what is written on to a name.
    [InlineData("قال لوكاشينكو", "لوكاشينكو")]
    [InlineData("بوتين ولوكاشينكو", "لوكاشينكو")]
    [InlineData("وللشرطة رد", "شرطة")]
    [InlineData("بالشرطة", "شرطة")]
    [InlineData("رئيسهم", "رئيس")]
    [InlineData("פוטין ולוקשנקו", "לוקשנקו")]
    [InlineData("כשלוקשנקו דיבר", "לוקשנקו")]
    // Latin and others: possessives, hyphens, quotes, marks.
    [InlineData("Lukashenko's police", "Lukashenko")]
    [InlineData("the Minsk-based group", "Minsk")]
    [InlineData("«Лукашенко», сказал он", "Лукашенко")]
    [InlineData("लुकाशेंको ने कहा", "लुकाशेंको")]
    // What has no width is read over, on both sides.
    [InlineData("said \u200ELukashenko\u200E today", "Lukashenko")]
    [InlineData("Luka\u200Fshenko", "Lukashenko")]
    [InlineData("\u2067לוקשנקו\u2069 אמר", "לוקשנקו")]
    [InlineData("قال \u061Cلوكاشينكو\u061C", "لوكاشينكو")]
    [InlineData("Luka\u00ADshenko", "Lukashenko")]
    public void A_name_is_found(string text, string name) => Check(text, name).ShouldBeEmpty();

    [Theory]
    [InlineData("Minskers came", "Minsk")]
    [InlineData("Лукашенковский", "Лукашенко")]
    [InlineData("ルカシェンコ大統領", "ルカ")]
    [InlineData("김치는 맛있다", "김")]
    [InlineData("대루카셴코는", "루카셴코")]
    [InlineData("المستشفى", "شفى")]
    [InlineData("לוקשנקוביץ", "לוקשנקו")]
    [InlineData("Luka\u00ADshenko", "shenko")]
    [InlineData("Luka\u200Eshenko", "Luka")]
    [InlineData("लुकाशेंको", "लुका")]
    public void A_part_of_another_word_is_not(string text, string name) =>
        Check(text, name).ShouldHaveSingleItem().ShouldContain("occurs in doc-a only within longer words, line 1.");

    private IReadOnlyList<string> Check(string text, string name) =>
        _seed
            .About(text, $"people:\n  - {{ id: somebody, name: Somebody, description: \"Somebody\" }}\nmentions:\n  somebody: \"{name}\"\n")
            .Check();
}
