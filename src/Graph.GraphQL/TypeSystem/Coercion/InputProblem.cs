using System.Collections.Immutable;
using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Why an input value could not be coerced, and where in it.</summary>
/// <param name="Message">A sentence for the client.</param>
/// <param name="Node">The literal at fault; null when the value came as JSON.</param>
/// <param name="Path">The way from the whole value to the part at fault.</param>
public readonly record struct InputProblem(string Message, AstNode? Node, ImmutableArray<PathSegment> Path)
{
    /// <summary>The path as words to go after "invalid value": empty at the top, else <c> at ".a[0]"</c>.</summary>
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
