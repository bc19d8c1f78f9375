using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>Finds where a definition uses variables.</summary>
internal sealed class VariableUsageCollector : AstVisitor
{
    private readonly TypeInfo _types;
    private readonly List<VariableUsage> _usages = [];

    private VariableUsageCollector(Schema schema) => _types = new TypeInfo(schema);

    public static List<VariableUsage> Collect(Schema schema, ExecutableDefinitionNode definition)
    {
        var collector = new VariableUsageCollector(schema);
        collector.Visit(definition);
        return collector._usages;
    }

    protected override bool Enter(AstNode node)
    {
        if (node is VariableDefinitionNode)
            return false;
        _types.Enter(node);
        if (node is VariableNode variable)
            _usages.Add(new(variable, _types.InputType, _types.ParentInputType, _types.HasDefault));
        return true;
    }

    protected override void Leave(AstNode node) => _types.Leave(node);
}
