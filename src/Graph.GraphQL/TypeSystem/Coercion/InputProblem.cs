using System.Collections.Immutable;
using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The reason why an input value could not be coerced, and the position of the problem.</summary>
/// <param name="Message">A sentence for the client.</param>
/// <param name="Node">The invalid literal; null for a JSON value.</param>
/// <param name="Path">The path from the complete value to the invalid part.</param>
public readonly record struct InputProblem(string Message, AstNode? Node, ImmutableArray<PathSegment> Path)
{
    /// <summary>The path as text to follow "invalid value": empty at the top, otherwise <c> at ".a[0]"</c>.</summary>
    public string At
    {
        get
        {
            if (Path.IsDefaultOrEmpty)
                return "";
            var text = new StringBuilder();
            foreach (var segment in Path)
            {
                if (segment.Key is { } key)
                    text.Append('.').Append(key);
                else
                    text.Append('[').Append(segment.Index).Append(']');
            }

            return $" at \"{text}\"";
        }
    }
}
