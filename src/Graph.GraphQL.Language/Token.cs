namespace Graph.GraphQL.Language;

/// <summary>
/// A token: its kind and the UTF-16 offsets [<see cref="Start"/>, <see cref="End"/>) it was read from. Comments and
/// other ignored text make no tokens. Strings are decoded only when asked for (<see cref="Lexer.ReadStringValue"/>).
/// </summary>
public readonly record struct Token(TokenKind Kind, int Start, int End);
