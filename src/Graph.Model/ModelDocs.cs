using Graph.Model.Printing;

namespace Graph.Model;

/// <summary>Describes models for human readers.</summary>
public static class ModelDocs
{
    /// <summary>
    /// The model as one page of Markdown, <c>docs/model.md</c>: every kind, property, relation with its ends and inverse names,
    /// and enum. The same model produces the same text, with line feeds only.
    /// </summary>
    public static string Markdown(GraphModel model) => new ModelMarkdown(model).Write();
}
