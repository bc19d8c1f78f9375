using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>An annotation file as read: YAML, not yet checked against the model.</summary>
/// <param name="Path">The file as displayed in messages.</param>
/// <param name="Name">Its name in the store.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Root">The root mapping; empty if the file is.</param>
internal sealed record AnnotationFile(string Path, string Name, string Sha256, YamlMap Root);
