using Graph.Model.Printing;

namespace Graph.Model;

/// <summary>Prints models as SDL.</summary>
public static class ModelPrinter
{
    /// <summary>
    /// The model in its own language, whole and canonical: inherited fields stand on every type, as standard SDL wants it,
    /// directives and scalars are declared. Read again it gives the same model.
    /// </summary>
    public static string Print(GraphModel model) => CanonicalPrinter.Print(model);
}
