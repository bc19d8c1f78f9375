using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>What is selected from objects of one type at one position.</summary>
internal sealed class SelectionSet
{
    public SelectionSet(Selection[] selections, Deferral? deferral = null)
    {
        Selections = selections;
        Deferral = deferral;
        Keys = new byte[selections.Length][];
        for (var i = 0; i < Keys.Length; i++)
            Keys[i] = Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{selections[i].ResponseKey}\":");
        // A value has at least one byte, and the object ends with a bracket.
        LeastBytes = Keys.Sum(key => key.Length + 1L) + 1;
    }

    public SelectionSet(GraphQLError error)
        : this([])
    {
        Error = error;
    }

    /// <summary>The fields, in order of the response.</summary>
    public Selection[] Selections { get; }

    /// <summary>What is written before the value of each field: the bracket or comma, and the key.</summary>
    public byte[][] Keys { get; }

    /// <summary>How many bytes an object has at least, written.</summary>
    public long LeastBytes { get; }

    /// <summary>What is left for later; null when nothing is.</summary>
    public Deferral? Deferral { get; }

    /// <summary>Why the fields cannot be told (the condition of a @skip or @include is no boolean); else null.</summary>
    public GraphQLError? Error { get; }
}
