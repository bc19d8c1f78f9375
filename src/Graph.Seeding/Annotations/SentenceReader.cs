using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads <c>sentences</c>: the sentences that support no fact, each with its reason.</summary>
internal sealed class SentenceReader(QuoteReader quotes, ValueReader values, ProblemList problems)
{
    private const string Form = "{ quote: \"...\", reason: no fact }";
    private const string Repeats = "repeats ";
    private static readonly string[] Reasons = ["no fact", "page furniture"];

    public void Read(YamlValue value, List<SentenceReason> into)
    {
        if (value is not YamlMap map || map["quote"] is not { } quote || map["reason"] is not { } reasonValue)
        {
            problems.Add(value.Position, $"Expected a sentence with its reason, as in {Form}, but got {value.What}.");
            return;
        }

        foreach (var entry in map.Entries.Where(e => e.Key.Text is not ("quote" or "reason")))
            problems.Add(entry.Key.Position, $"Expected \"quote\" and \"reason\", as in {Form}, but got {entry.Key.What}.");
        if (values.ReadText("reason", reasonValue) is not { } text)
            return;
        // The text after a colon is free.
        var reason = text.Split(':', 2)[0].Trim();
        var repeats = reason.StartsWith(Repeats, StringComparison.Ordinal) ? reason[Repeats.Length..].Trim() : null;
        if (repeats is null && !Reasons.Contains(reason))
        {
            problems.Add(
                reasonValue.Position,
                $"Expected \"no fact\", \"page furniture\" or \"repeats\" with the id of a fact, but got "
                    + $"{reasonValue.What}.{Suggestion.For(reason, Reasons)}"
            );
            return;
        }

        if (quotes.ReadOne(quote) is { } passage)
            into.Add(new SentenceReason(reasonValue.Position, passage, reason, repeats));
    }
}
