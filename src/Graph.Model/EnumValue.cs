namespace Graph.Model;

/// <summary>One value of an enum.</summary>
/// <param name="Name">Its name: <c>CLAIM</c>.</param>
/// <param name="Description">Its description, or null if the model has none.</param>
public sealed record EnumValue(string Name, string? Description);
