namespace Graph.Api.Limits;

/// <summary>The maximum cost of an operation, calculated before it runs.</summary>
/// <param name="Field">
/// The cost of fields: 10 for a root field, 1 for an object below it, a tenth for a value, each multiplied by its maximum number of
/// occurrences; a quarter of that for introspection. Rounded up.
/// </param>
/// <param name="Type">The maximum number of objects in the response; those of introspection count a quarter. Rounded up.</param>
/// <param name="Depth">The depth of fields; introspection does not count.</param>
/// <param name="Selections">The number of selected fields, with fragments expanded; selections that several kinds share count once.</param>
/// <param name="Aliases">The number of fields with an alias, counted once per spread.</param>
/// <param name="Values">The number of values in the lists and objects of arguments, counted once per use.</param>
internal readonly record struct OperationCost(double Field, double Type, int Depth, int Selections, int Aliases, long Values);
