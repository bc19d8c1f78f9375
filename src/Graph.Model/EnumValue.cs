namespace Graph.Model;

/// <summary>One value of an enum.</summary>
/// <param name="Name">Its name: <c>CLAIM</c>.</param>
/// <param name="Description">What it means, or null where the model does not say.</param>
public sealed record EnumValue(string Name, string? Description);
