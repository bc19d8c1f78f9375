using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>Spoils a text a little: a token is left out, said twice, or replaced by another token of the same text.</summary>
public static class TokenChanges
{
    public static string Spoil(string text, Chance chance)
    {
        var tokens = Tokens(text);
        foreach (var _ in chance.Times(1, 2))
        {
            if (tokens.Count == 0)
                break;
            var at = chance.Below(tokens.Count);
            switch (chance.Below(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                default:
                    // Mostly a name for a name: that stays in the grammar and breaks the rules.
                    var same = tokens.FindAll(token => char.IsLetter(token[0]) == char.IsLetter(tokens[at][0]));
                    tokens[at] = chance.Pick(chance.Percent(90) ? same : tokens);
                    break;
            }
        }

        var result = new StringBuilder();
        foreach (var token in tokens)
            result.Append(token).Append(chance.OneIn(8) ? "\n" : " ");
        return result.ToString();
    }

    private static List<string> Tokens(string text)
    {
        var lexer = new Lexer(new Source(text));
        var tokens = new List<string>();
        for (var token = lexer.Read(0); token.Kind != TokenKind.EndOfFile; token = lexer.Read(token.End))
            tokens.Add(text[token.Start..token.End]);
        return tokens;
    }
}
