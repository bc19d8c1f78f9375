using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.GraphQL.Language;

/// <summary>A recursive descent parser over one source, with one token of look-ahead. Used once, by one thread.</summary>
internal sealed partial class SyntaxReader
{
    private readonly Source _source;
    private readonly string _body;
    private readonly Lexer _lexer;
    private readonly ParserOptions _options;
    private readonly bool _isCoordinate;

    private Token _token = new(TokenKind.StartOfFile, 0, 0);
    private int _previousEnd;
    private int _tokenCount;
    private int _depth;

    /// <summary>The items of the lists being read, innermost last. A list removes its own items when it ends.</summary>
    private AstNode[] _items = new AstNode[32];
    private int _itemCount;

    public SyntaxReader(Source source, ParserOptions? options, bool isCoordinate = false)
    {
        _source = source;
        _body = source.Body;
        _lexer = new Lexer(source);
        _options = options ?? ParserOptions.Default;
        _isCoordinate = isCoordinate;
        if (_body.Length > _options.MaxSourceLength)
        {
            throw Error(
                _options.MaxSourceLength.Value,
                $"Source contains more than {_options.MaxSourceLength} UTF-16 code units. Parsing aborted."
            );
        }
    }

    public DocumentNode ReadDocument() =>
        new(Many(TokenKind.StartOfFile, static r => r.ReadDefinition(), TokenKind.EndOfFile), LocationFrom(0));

    public T ReadWhole<T>(Func<SyntaxReader, T> read)
    {
        Expect(TokenKind.StartOfFile);
        var node = read(this);
        Expect(TokenKind.EndOfFile);
        return node;
    }

    private Location LocationFrom(int start) => _options.Locations ? new Location(_source, start, _previousEnd) : default;

    private bool Peek(TokenKind kind) => _token.Kind == kind;

    private bool PeekKeyword(string keyword) => IsKeyword(_token, keyword);

    private Token LookAhead() => _token.Kind == TokenKind.EndOfFile ? _token : ReadToken(_token.End);

    private Token ReadToken(int position) => _isCoordinate ? _lexer.ReadInCoordinate(position) : _lexer.Read(position);

    private ReadOnlySpan<char> TextOf(Token token) => _body.AsSpan(token.Start, token.End - token.Start);

    private bool IsKeyword(Token token, string keyword) => token.Kind == TokenKind.Name && TextOf(token).SequenceEqual(keyword);

    private void Advance()
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        _previousEnd = _token.End;
        _token = ReadToken(_token.End);
        if (_token.Kind != TokenKind.EndOfFile && ++_tokenCount > _options.MaxTokens)
            throw Error(_token.Start, $"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.");
    }

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind)
            throw Error(token.Start, $"Expected {TokenDescription.Of(kind)}, found {TokenDescription.Of(token, _body)}.");
        Advance();
        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
            throw Error(_token.Start, $"Expected \"{keyword}\", found {TokenDescription.Of(_token, _body)}.");
    }

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    private ImmutableArray<T> Any<T>(TokenKind open, Func<SyntaxReader, T> read, TokenKind close)
        where T : AstNode
    {
        Expect(open);
        var start = _itemCount;
        while (!Skip(close))
            Push(read(this));
        return TakeItems<T>(start);
    }

    private ImmutableArray<T> Many<T>(TokenKind open, Func<SyntaxReader, T> read, TokenKind close)
        where T : AstNode
    {
        Expect(open);
        var start = _itemCount;
        do
        {
            Push(read(this));
        } while (!Skip(close));
        return TakeItems<T>(start);
    }

    /// <summary>An optional list between brackets that must not be empty.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Func<SyntaxReader, T> read, TokenKind close)
        where T : AstNode => Peek(open) ? Many(open, read, close) : [];

    private ImmutableArray<T> DelimitedMany<T>(TokenKind delimiter, Func<SyntaxReader, T> read)
        where T : AstNode
    {
        Skip(delimiter);
        var start = _itemCount;
        do
        {
            Push(read(this));
        } while (Skip(delimiter));
        return TakeItems<T>(start);
    }

    private void Push(AstNode node)
    {
        if (_itemCount == _items.Length)
            Array.Resize(ref _items, 2 * _items.Length);
        _items[_itemCount++] = node;
    }

    private ImmutableArray<T> TakeItems<T>(int start)
        where T : AstNode
    {
        if (_itemCount == start)
            return [];
        var items = new T[_itemCount - start];
        for (var i = 0; i < items.Length; i++)
            items[i] = (T)_items[start + i];
        _itemCount = start;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>Enters a deeper level; the caller leaves it with <c>_depth--</c>.</summary>
    private void Descend()
    {
        if (++_depth > _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(_token.Start, $"Document is nested more than {_depth - 1} levels deep. Parsing aborted.");
    }

    private GraphQLSyntaxException Unexpected() => Unexpected(_token);

    private GraphQLSyntaxException Unexpected(Token token) => Error(token.Start, $"Unexpected {TokenDescription.Of(token, _body)}.");

    private GraphQLSyntaxException Error(int position, string description) => GraphQLSyntaxException.At(_source, position, description);
}
