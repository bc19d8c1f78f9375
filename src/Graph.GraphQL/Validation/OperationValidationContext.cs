using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>The context of an executable document: its schema, the types at the visited node, its fragments and variables.</summary>
internal sealed class OperationValidationContext : ValidationContext
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _variableUsages = [];
    private readonly Dictionary<object, List<VariableUsage>> _recursiveVariableUsages = [];

    public OperationValidationContext(DocumentNode document, Schema schema, ValidationOptions options)
        : base(document, schema, options)
    {
        Schema = schema;
        Types = new TypeInfo(schema);
        Fragments = new FragmentIndex(document, options);
    }

    public new Schema Schema { get; }

    public TypeInfo Types { get; }

    public FragmentIndex Fragments { get; }

    /// <summary>The variables used within one definition, in document order. Computed once.</summary>
    public List<VariableUsage> GetVariableUsages(ExecutableDefinitionNode definition)
    {
        if (!_variableUsages.TryGetValue(definition, out var usages))
            _variableUsages.Add(definition, usages = VariableUsageCollector.Collect(Schema, definition));
        return usages;
    }

    /// <summary>The variables used by an operation and by all fragments that it spreads, directly or not.</summary>
    public List<VariableUsage> GetRecursiveVariableUsages(OperationDefinitionNode operation)
    {
        if (_recursiveVariableUsages.TryGetValue(operation, out var usages))
            return usages;
        var fragments = Fragments.ReachableFrom(operation);
        if (!_recursiveVariableUsages.TryGetValue(fragments, out var fragmentUsages))
        {
            fragmentUsages = [];
            Fragments.Spend(fragments.Count);
            foreach (var fragment in fragments)
            {
                var own = GetVariableUsages(fragment);
                Fragments.Spend(own.Count);
                fragmentUsages.AddRange(own);
            }

            _recursiveVariableUsages.Add(fragments, fragmentUsages);
        }

        Fragments.Spend(fragmentUsages.Count);
        usages = [.. GetVariableUsages(operation), .. fragmentUsages];
        _recursiveVariableUsages.Add(operation, usages);
        return usages;
    }

    private protected override void OnEnter(AstNode node) => Types.Enter(node);

    private protected override void OnLeave(AstNode node) => Types.Leave(node);
}
