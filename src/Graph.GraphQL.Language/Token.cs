namespace Graph.GraphQL.Language;

/// <summary>
/// A token: its kind and the UTF-16 offsets [<see cref="Start"/>, <see cref="End"/>) it was read from. Comments and other
/// ignored text do not produce tokens. Strings are decoded only on demand (<see cref="Lexer.ReadStringValue"/>).
/// </summary>
public readonly record struct Token(TokenKind Kind, int Start, int End);
