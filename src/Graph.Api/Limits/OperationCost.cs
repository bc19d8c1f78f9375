namespace Graph.Api.Limits;

/// <summary>What an operation costs before it runs, at worst.</summary>
/// <param name="Field">
/// The cost of fields: 10 for a root field, 1 for an object below it, a tenth for a value, each as often as it may occur; a quarter
/// of that for introspection. Rounded up.
/// </param>
/// <param name="Type">How many objects the answer may have; those of introspection count a quarter. Rounded up.</param>
/// <param name="Depth">How deep fields nest; introspection does not count.</param>
/// <param name="Selections">How many fields are selected, fragments spread out; what several kinds select alike counts once.</param>
/// <param name="Aliases">How many fields have an alias, wherever they are spread.</param>
/// <param name="Values">How many values are in the lists and objects of arguments, as often as they are used.</param>
internal readonly record struct OperationCost(double Field, double Type, int Depth, int Selections, int Aliases, long Values);
