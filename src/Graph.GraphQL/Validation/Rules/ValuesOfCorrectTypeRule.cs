using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every value in the document is accepted by the type of its position.
/// https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type
/// </summary>
internal sealed class ValuesOfCorrectTypeRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.TryEnter<NullValueNode>(Check);
        on.TryEnter<ObjectValueNode>(Check);
        on.TryEnter<EnumValueNode>(Check);
        on.TryEnter<IntValueNode>(Check);
        on.TryEnter<FloatValueNode>(Check);
        on.TryEnter<BooleanValueNode>(Check);
        // A description is also a string, next to the type of its variable.
        on.TryEnter<StringValueNode>(value =>
            context.Parent is VariableDefinitionNode variable && variable.Description == value || Check(value)
        );
        on.TryEnter<ListValueNode>(value => CheckAgainst(value, context.Types.ParentInputType));

        bool Check(ValueNode value) => CheckAgainst(value, context.Types.InputType);

        bool CheckAgainst(ValueNode value, GraphQLType? type)
        {
            if (type is not null)
                new LiteralValidator(context).Validate(value, type);
            return false;
        }
    }
}
