using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>The document that an annotation file is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">The name of its text's file, or null if it is not given.</param>
/// <param name="Position">Its position in the file.</param>
internal sealed record DocumentDeclaration(string Id, YamlText? FileName, SourcePosition Position)
{
    /// <summary>The declaration, or null if the file has no usable one.</summary>
    public static DocumentDeclaration? Find(AnnotationFile file) =>
        file.Root["document"] is YamlMap map && map["id"] is YamlText { IsEmpty: false } id
            ? new DocumentDeclaration(id.Text.Trim(), map["file"] as YamlText, id.Position)
            : null;
}
