using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>An annotation file as it was read: YAML, nothing checked against the model yet.</summary>
/// <param name="Path">The file as messages name it.</param>
/// <param name="Name">The name that the store keeps it by.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Root">The mapping at the top; empty where the file is.</param>
internal sealed record AnnotationFile(string Path, string Name, string Sha256, YamlMap Root);
