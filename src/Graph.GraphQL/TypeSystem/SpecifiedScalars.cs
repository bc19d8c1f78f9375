using System.Globalization;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The five scalars of the specification (3.5). A schema contains only those that it mentions.</summary>
public static class SpecifiedScalars
{
    /// <summary>A signed 32-bit integer; <see cref="int"/> when read.</summary>
    public static readonly ScalarType Int = new(
        "Int",
        "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values "
            + "between -(2^31) and 2^31 - 1.",
        new ScalarCoercion
        {
            Serializer = new IntSerializer(),
            ParseValue = IntFromValue,
            ParseLiteral = IntFromLiteral,
        }
    );

    /// <summary>A double; <see cref="double"/> when read.</summary>
    public static readonly ScalarType Float = new(
        "Float",
        "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE "
            + "754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
        new ScalarCoercion
        {
            Serializer = new FloatSerializer(),
            ParseValue = FloatFromValue,
            ParseLiteral = FloatFromLiteral,
        }
    );

    /// <summary>Text; <see cref="string"/> when read.</summary>
    public static readonly ScalarType String = new(
        "String",
        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type "
            + "is most often used by GraphQL to represent free-form human-readable text.",
        new ScalarCoercion
        {
            Serializer = new StringSerializer(),
            ParseValue = StringFromValue,
            ParseLiteral = StringFromLiteral,
        }
    );

    /// <summary>True or false; <see cref="bool"/> when read.</summary>
    public static readonly ScalarType Boolean = new(
        "Boolean",
        "The `Boolean` scalar type represents `true` or `false`.",
        new ScalarCoercion
        {
            Serializer = new BooleanSerializer(),
            ParseValue = BooleanFromValue,
            ParseLiteral = BooleanFromLiteral,
        }
    );

    /// <summary>An opaque identifier; <see cref="string"/> when read, also from an integer.</summary>
    public static readonly ScalarType Id = new(
        "ID",
        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
            + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When "
            + "expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted "
            + "as an ID.",
        new ScalarCoercion
        {
            Serializer = new IdSerializer(),
            ParseValue = IdFromValue,
            ParseLiteral = IdFromLiteral,
        }
    );

    /// <summary>All five.</summary>
    public static readonly IReadOnlyList<ScalarType> All = [String, Int, Float, Boolean, Id];

    /// <summary>Whether it is the name of a specified scalar.</summary>
    public static bool Contains(string name) => name is "String" or "Int" or "Float" or "Boolean" or "ID";

    private static Coerced IntFromValue(object value) =>
        value switch
        {
            long number => IntInRange(number, number),
            double number when double.IsInteger(number) => IntInRange(number, number),
            _ => Coerced.Fail($"Int cannot represent non-integer value: {Inspect.Value(value)}"),
        };

    private static Coerced IntInRange(double number, object shown) =>
        number is >= int.MinValue and <= int.MaxValue
            ? Coerced.Ok((int)number)
            : Coerced.Fail($"Int cannot represent non 32-bit signed integer value: {Inspect.Value(shown)}");

    private static Coerced IntFromLiteral(ValueNode node)
    {
        if (node is not IntValueNode literal)
            return Coerced.Fail($"Int cannot represent non-integer value: {Printer.PrintForError(node)}");
        return int.TryParse(literal.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Coerced.Ok(number)
            : Coerced.Fail($"Int cannot represent non 32-bit signed integer value: {Excerpt.Of(literal.Value)}");
    }

    private static Coerced FloatFromValue(object value) =>
        value switch
        {
            long number => Coerced.Ok((double)number),
            double number when double.IsFinite(number) => Coerced.Ok(number),
            _ => Coerced.Fail($"Float cannot represent non numeric value: {Inspect.Value(value)}"),
        };

    // A literal beyond the range of doubles is read as infinity, as graphql-js does; it fails where it is written.
    private static Coerced FloatFromLiteral(ValueNode node) =>
        node switch
        {
            IntValueNode literal => Coerced.Ok(double.Parse(literal.Value, CultureInfo.InvariantCulture)),
            FloatValueNode literal => Coerced.Ok(double.Parse(literal.Value, CultureInfo.InvariantCulture)),
            _ => Coerced.Fail($"Float cannot represent non numeric value: {Printer.PrintForError(node)}"),
        };

    private static Coerced StringFromValue(object value) =>
        value is string ? Coerced.Ok(value) : Coerced.Fail($"String cannot represent a non string value: {Inspect.Value(value)}");

    private static Coerced StringFromLiteral(ValueNode node) =>
        node is StringValueNode literal
            ? Coerced.Ok(literal.Value)
            : Coerced.Fail($"String cannot represent a non string value: {Printer.PrintForError(node)}");

    private static Coerced BooleanFromValue(object value) =>
        value is bool ? Coerced.Ok(value) : Coerced.Fail($"Boolean cannot represent a non boolean value: {Inspect.Value(value)}");

    private static Coerced BooleanFromLiteral(ValueNode node) =>
        node is BooleanValueNode literal
            ? Coerced.Ok(literal.Value)
            : Coerced.Fail($"Boolean cannot represent a non boolean value: {Printer.PrintForError(node)}");

    private static Coerced IdFromValue(object value) =>
        value switch
        {
            string => Coerced.Ok(value),
            long number => Coerced.Ok(number.ToString(CultureInfo.InvariantCulture)),
            double number when double.IsInteger(number) => Coerced.Ok(JsonNumber.ToString(number)),
            _ => Coerced.Fail($"ID cannot represent value: {Inspect.Value(value)}"),
        };

    private static Coerced IdFromLiteral(ValueNode node) =>
        node switch
        {
            StringValueNode literal => Coerced.Ok(literal.Value),
            IntValueNode literal => Coerced.Ok(literal.Value),
            _ => Coerced.Fail($"ID cannot represent a non-string and non-integer value: {Printer.PrintForError(node)}"),
        };
}
