using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Introspection;

/// <summary>Resolves an introspection field from each parent, which is an element of the schema, to a column of values.</summary>
internal static class IntrospectionResolver
{
    public static IFieldResolver Text<T>(Func<T, string?> answer) =>
        FieldResolver.From(batch => new StringColumn(Each<T, string?>(batch, answer)));

    public static IFieldResolver Truth<T>(Func<T, bool> answer) => FieldResolver.From(batch => new BooleanColumn(Each(batch, answer)));

    /// <summary>One element of the schema for each parent, or null.</summary>
    public static IFieldResolver Part<T>(Func<T, object?> answer) => FieldResolver.From(batch => new ObjectColumn(Each(batch, answer)));

    /// <summary>Several elements of the schema for each parent, or null.</summary>
    public static IFieldResolver Parts<T, TPart>(Func<T, Schema, IReadOnlyList<TPart>?> answer)
        where TPart : class => FieldResolver.From(batch => List<T, TPart>(batch, answer, _ => true));

    /// <summary>As <see cref="Parts"/>; deprecated ones only if the argument requests them.</summary>
    public static IFieldResolver CurrentParts<T, TPart>(Func<T, IReadOnlyList<TPart>?> answer, Func<TPart, string?> deprecationReason)
        where TPart : class =>
        FieldResolver.From(batch =>
            List<T, TPart>(
                batch,
                (parent, _) => answer(parent),
                batch.Selection.Arguments["includeDeprecated"] is true ? _ => true : part => deprecationReason(part) is null
            )
        );

    private static TAnswer[] Each<T, TAnswer>(FieldBatch batch, Func<T, TAnswer> answer)
    {
        var answers = new TAnswer[batch.Parents.Count];
        for (var row = 0; row < answers.Length; row++)
            answers[row] = answer((T)batch.Parents.GetValue(row)!);
        return answers;
    }

    private static ListColumn List<T, TPart>(FieldBatch batch, Func<T, Schema, IReadOnlyList<TPart>?> answer, Func<TPart, bool> isShown)
        where TPart : class
    {
        var count = batch.Parents.Count;
        var offsets = new int[count + 1];
        var items = new List<object?>();
        bool[]? nulls = null;
        for (var row = 0; row < count; row++)
        {
            if (answer((T)batch.Parents.GetValue(row)!, batch.Context.Schema) is not { } parts)
            {
                (nulls ??= new bool[count])[row] = true;
            }
            else
            {
                for (var i = 0; i < parts.Count; i++)
                {
                    if (isShown(parts[i]))
                        items.Add(parts[i]);
                }
            }

            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, new ObjectColumn([.. items]), nulls);
    }
}
