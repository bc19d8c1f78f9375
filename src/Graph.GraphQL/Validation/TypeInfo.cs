using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>
/// Tracks the types and schema definitions of the visited node during the traversal of an executable document. Elements that
/// are not in the schema are null.
/// </summary>
internal sealed class TypeInfo(Schema schema)
{
    private readonly Stack<GraphQLType?> _types = [];
    private readonly Stack<NamedType?> _parentTypes = [];
    private readonly Stack<FieldDefinition?> _fields = [];
    private readonly List<GraphQLType?> _inputTypes = [];
    private readonly Stack<bool> _defaults = [];

    /// <summary>The output type of the field, or the type from which the operation or fragment selects.</summary>
    public GraphQLType? Type => Peek(_types);

    /// <summary>The type whose fields are selected.</summary>
    public NamedType? ParentType => Peek(_parentTypes);

    /// <summary>The type required of a value at this position.</summary>
    public GraphQLType? InputType => _inputTypes.Count > 0 ? _inputTypes[^1] : null;

    /// <summary>The input type that contains this position: the list or the input object.</summary>
    public GraphQLType? ParentInputType => _inputTypes.Count > 1 ? _inputTypes[^2] : null;

    public FieldDefinition? Field => Peek(_fields);

    /// <summary>Whether the argument or input field at this position has a default value.</summary>
    public bool HasDefault => _defaults.TryPeek(out var has) && has;

    public DirectiveDefinition? Directive { get; private set; }

    public InputValueDefinition? Argument { get; private set; }

    public EnumValueDefinition? EnumValue { get; private set; }

    /// <summary>Call before the children of a node are visited.</summary>
    public void Enter(AstNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Push(Type?.NamedType is { IsComposite: true } parent ? parent : null);
                break;
            case FieldNode field:
                var definition = ParentType is { } type ? schema.FindField(type, field.Name.Value) : null;
                _fields.Push(definition);
                _types.Push(OutputOrNull(definition?.Type));
                break;
            case DirectiveNode directive:
                Directive = schema.FindDirective(directive.Name.Value);
                break;
            case OperationDefinitionNode operation:
                _types.Push(schema.RootType(operation.Operation) as ObjectType);
                break;
            case InlineFragmentNode { TypeCondition: null }:
                _types.Push(OutputOrNull(Type?.NamedType));
                break;
            case InlineFragmentNode { TypeCondition: { } condition }:
                _types.Push(OutputOrNull(schema.FindType(condition)));
                break;
            case FragmentDefinitionNode fragment:
                _types.Push(OutputOrNull(schema.FindType(fragment.TypeCondition)));
                break;
            case VariableDefinitionNode variable:
                _inputTypes.Add(InputOrNull(schema.FindType(variable.Type)));
                break;
            case ArgumentNode argument:
                var arguments = Directive is null ? Field?.Arguments : Directive.Arguments;
                Argument = arguments?[argument.Name.Value];
                EnterInput(Argument);
                break;
            case ListValueNode:
                _defaults.Push(false);
                _inputTypes.Add(InputType?.Nullable is ListType list ? InputOrNull(list.OfType) : null);
                break;
            case ObjectFieldNode field:
                EnterInput((InputType?.NamedType as InputObjectType)?.Fields[field.Name.Value]);
                break;
            case EnumValueNode value:
                EnumValue = (InputType?.NamedType as EnumType)?.Values[value.Value];
                break;
        }
    }

    /// <summary>Call after the children of a node were visited.</summary>
    public void Leave(AstNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case DirectiveNode:
                Directive = null;
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                _types.Pop();
                break;
            case VariableDefinitionNode:
                _inputTypes.RemoveAt(_inputTypes.Count - 1);
                break;
            case ArgumentNode:
                Argument = null;
                LeaveInput();
                break;
            case ListValueNode or ObjectFieldNode:
                LeaveInput();
                break;
            case EnumValueNode:
                EnumValue = null;
                break;
        }
    }

    private void EnterInput(InputValueDefinition? definition)
    {
        _defaults.Push(definition?.DefaultValue is not null);
        _inputTypes.Add(InputOrNull(definition?.Type));
    }

    private void LeaveInput()
    {
        _defaults.Pop();
        _inputTypes.RemoveAt(_inputTypes.Count - 1);
    }

    private static GraphQLType? OutputOrNull(GraphQLType? type) => type is { IsOutputType: true } ? type : null;

    private static GraphQLType? InputOrNull(GraphQLType? type) => type is { IsInputType: true } ? type : null;

    private static T? Peek<T>(Stack<T?> stack)
        where T : class => stack.TryPeek(out var top) ? top : null;
}
