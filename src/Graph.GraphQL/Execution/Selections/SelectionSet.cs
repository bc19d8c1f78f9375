using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The selections from objects of one type at one position.</summary>
internal sealed class SelectionSet
{
    public SelectionSet(Selection[] selections, Deferral? deferral = null)
    {
        Selections = selections;
        Deferral = deferral;
        Keys = new byte[selections.Length][];
        for (var i = 0; i < Keys.Length; i++)
            Keys[i] = Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{selections[i].ResponseKey}\":");
        // A value has at least one byte, and the object ends with a brace.
        LeastBytes = Keys.Sum(key => key.Length + 1L) + 1;
    }

    public SelectionSet(GraphQLError error)
        : this([])
    {
        Error = error;
    }

    /// <summary>The fields, in order of the response.</summary>
    public Selection[] Selections { get; }

    /// <summary>The output before the value of each field: the brace or comma, and the key.</summary>
    public byte[][] Keys { get; }

    /// <summary>The minimum size of a written object in bytes.</summary>
    public long LeastBytes { get; }

    /// <summary>The deferred work; null if there is none.</summary>
    public Deferral? Deferral { get; }

    /// <summary>
    /// The reason why the fields cannot be determined (the condition of a @skip or @include is not a boolean); otherwise null.
    /// </summary>
    public GraphQLError? Error { get; }
}
