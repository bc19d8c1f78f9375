namespace Graph.Api.Limits;

/// <summary>What an operation costs before it runs, at worst.</summary>
/// <param name="Field">The cost of fields: 10 for a root field, 1 for an object below it, each as often as it may occur.</param>
/// <param name="Type">How many objects the answer may have.</param>
/// <param name="Depth">How deep fields nest; introspection does not count.</param>
/// <param name="Selections">How many fields are selected, fragments spread out; what several kinds select alike counts once.</param>
/// <param name="Aliases">How many fields have an alias, wherever they are spread.</param>
internal readonly record struct OperationCost(double Field, double Type, int Depth, int Selections, int Aliases);
