using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>Every kind of column, as the value of a field: whole, and the rows that are left when others are taken out.</summary>
public sealed class ColumnTests
{
    private static readonly GraphQLException Lost = new("lost");

    public static TheoryData<string> Kinds => [.. Columns.Keys];

    private static Dictionary<string, (string Type, Column Column, string Expected)> Columns { get; } =
        new()
        {
            ["integers"] = ("Int", new Int64Column([1, 2, -3], [false, true, false]), "1,null,-3"),
            ["integers out of range"] = ("Int", new Int64Column([1, 1L << 40, 3]), "1,null,3"),
            ["doubles"] = ("Float", new DoubleColumn([1, 1.5, double.NaN]), "1,1.5,null"),
            ["doubles as integers"] = ("Int", new DoubleColumn([1, 1.5, 3e0]), "1,null,3"),
            ["truth"] = ("Boolean", new BooleanColumn([true, false, true], [false, false, true]), "true,false,null"),
            ["texts"] = ("String", new StringColumn(["a", null, "ключ"]), "\"a\",null,\"ключ\""),
            ["texts as ids"] = ("ID", new StringColumn(["a", null, "c"]), "\"a\",null,\"c\""),
            ["integers as ids"] = ("ID", new Int64Column([1, 2, 3]), "\"1\",\"2\",\"3\""),
            ["texts as an enum"] = ("E", new StringColumn(["A", "B", "X"]), "\"A\",\"B\",null"),
            ["UTF-8"] = (
                "String",
                new Utf8Column([Bytes("a\"b"), default, Bytes("ключ")], [false, true, false]),
                "\"a\\\"b\",null,\"ключ\""
            ),
            ["UTF-8 as an enum"] = ("E", new Utf8Column([Bytes("A"), Bytes("B"), Bytes("X")]), "\"A\",\"B\",null"),
            ["raw JSON"] = ("Any", new RawJsonColumn([Bytes("{\"k\":[1,null]}"), default, Bytes("1")]), "{\"k\":[1,null]},null,1"),
            ["objects"] = (
                "Any",
                new ObjectColumn([1, null, new Dictionary<string, object?> { ["k"] = new object?[] { 1.5, "x" } }]),
                "1,null,{\"k\":[1.5,\"x\"]}"
            ),
            ["a constant"] = ("Int", new ConstantColumn(7, 3), "7,7,7"),
            ["errors among values"] = ("Int", new ErrorsColumn(new Int64Column([1, 2, 3]), [null, Lost, null]), "1,null,3"),
            ["lists"] = ("[Int]", new ListColumn([0, 2, 2, 3], new Int64Column([1, 2, 3]), [false, true, false]), "[1,2],null,[3]"),
            ["lists with errors"] = (
                "[Int]",
                new ListColumn([0, 2, 2, 3], new Int64Column([1, 2, 3]), null, [null, Lost, null]),
                "[1,2],null,[3]"
            ),
            ["lists of lists"] = (
                "[[Int]]",
                new ListColumn([0, 2, 2, 3], new ListColumn([0, 1, 1, 2], new Int64Column([1, 2]))),
                "[[1],[]],[],[[2]]"
            ),
            ["errors among lists"] = (
                "[Int]",
                new ErrorsColumn(new ListColumn([0, 1, 2, 3], new Int64Column([1, 2, 3])), [Lost, null, null]),
                "null,[2],[3]"
            ),
            ["lists as objects"] = (
                "[Int]",
                new ObjectColumn([new[] { 1, 2 }, "text", new List<object?> { null, Lost, 3 }]),
                "[1,2],null,[null,null,3]"
            ),
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Rows_are_written_in_order(string kind)
    {
        var (type, column, expected) = Columns[kind];

        (await WriteAsync(type, column)).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Chosen_rows_are_written_in_the_order_chosen(string kind)
    {
        var (type, column, _) = Columns[kind];
        var rows = (await Task.WhenAll(Enumerable.Range(0, 3).Select(row => WriteAsync(type, column.Select([row]))))).ToList();

        (await WriteAsync(type, column.Select([2, 0, 0, 1]))).ShouldBe($"{rows[2]},{rows[0]},{rows[0]},{rows[1]}");
        column.Select([]).Count.ShouldBe(0);
    }

    [Fact]
    public void Offsets_that_do_not_fit_the_items_are_refused() =>
        Should
            .Throw<ArgumentException>(() => new ListColumn([0, 2], new Int64Column([1])))
            .Message.ShouldStartWith("Expected offsets that end at the number of items, 1, got 2.");

    [Fact]
    public void Null_flags_of_another_length_are_refused() =>
        Should.Throw<ArgumentException>(() => new Int64Column([1, 2], [true])).Message.ShouldStartWith("Expected 2 null flags, got 1.");

    private static async Task<string> WriteAsync(string type, Column column)
    {
        var schema = SchemaBuilder
            .FromSdl($"scalar Any enum E {{ A B }} type Query {{ rows: [Row] }} type Row {{ v: {type} }}")
            .Resolve("Query.rows", FieldResolver.From(_ => new ListColumn([0, column.Count], new ConstantColumn(1, column.Count))))
            .Resolve("Row.v", FieldResolver.From(_ => column))
            .Build();
        using var result = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Query = "{ rows { v } }" });
        using var json = result.ToJsonDocument();
        return string.Join(
            ',',
            json.RootElement.GetProperty("data").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("v").GetRawText())
        );
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
