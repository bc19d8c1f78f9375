namespace Graph.Model.Text;

/// <summary>One word of a text as search sees it.</summary>
/// <param name="Text">The word folded and in Latin letters: <c>tsikhanouskaya</c>. Prefixes of it are prefixes of the word.</param>
/// <param name="Skeleton">
/// What is left of it when spellings of one name are made equal (<see cref="Text.Skeleton"/>): <c>thnvska</c> for
/// Tikhanovskaya, Tsikhanouskaya and Ціханоўская. Empty where the word is too short, or no word of Latin letters.
/// Different words share a skeleton now and then: it is for names, ranked below matches of the word itself.
/// </param>
public readonly record struct SearchToken(string Text, string Skeleton);
