using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// Every selected field is defined on its parent type. https://spec.graphql.org/September2025/#sec-Field-Selections
/// </summary>
internal sealed class FieldsOnCorrectTypeRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<FieldNode>(field =>
        {
            if (context.Types.ParentType is not { } type || context.Types.Field is not null)
                return;
            var name = field.Name.Value;
            context.Report($"Cannot query field \"{Excerpt.Of(name)}\" on type \"{type}\".{Suggest(context, type, name)}", field);
        });
    }

    private static string Suggest(OperationValidationContext context, NamedType type, string name)
    {
        if (context.Options.HideSuggestions)
            return "";
        var types = Suggestions.DidYouMean("to use an inline fragment on", TypesWithField(context.Schema, type, name));
        return types.Length > 0 || type is not FieldsType fields ? types : context.DidYouMean(name, fields.Fields.Names);
    }

    /// <summary>
    /// The possible types with the field, and the interfaces that declare it: those that cover most types first, and an
    /// interface before its implementations.
    /// </summary>
    private static List<string> TypesWithField(Schema schema, NamedType type, string name)
    {
        var uses = new Dictionary<FieldsType, int>();
        foreach (var possible in schema.PossibleTypes(type))
        {
            if (possible.Fields[name] is null)
                continue;
            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces.OfType<InterfaceType>())
            {
                if (implemented.Fields[name] is not null)
                    uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
            }
        }

        var found = uses.Keys.ToList();
        found.Sort(
            (a, b) =>
            {
                var byUses = uses[b].CompareTo(uses[a]);
                return byUses != 0 ? byUses
                    : a is InterfaceType && schema.IsPossibleType(a, b) ? -1
                    : b is InterfaceType && schema.IsPossibleType(b, a) ? 1
                    : NaturalOrder.Comparer.Compare(a.Name, b.Name);
            }
        );
        return found.ConvertAll(found => found.Name);
    }
}
