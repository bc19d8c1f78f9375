using System.Globalization;
using Graph.GraphQL.Language;
using Graph.Model.Formats;

namespace Graph.Model.Loading;

/// <summary>Creates a property from a field without <c>@relationship</c>.</summary>
internal static class PropertyLoader
{
    /// <summary>The property, or null if the field is too invalid to create one.</summary>
    public static Property? Load(LoadContext context, TypeDraft owner, FieldDefinitionNode field)
    {
        var what = $"{owner.Name}.{field.Name.Value}";
        var problems = context.Problems;
        var uses = DirectiveUses.Read(problems, field.Directives, DefinitionKinds.Property, what);
        if (FieldType.Of(field.Type) is not { } type)
        {
            problems.Add(field.Type, $"\"{what}\" is a list of lists: a property must be a single value or a list of values.");
            return null;
        }
        if (type.IsList && !(type.IsRequired && type.HasRequiredItems))
        {
            problems.Add(
                field.Type,
                $"The list \"{what}\" must be of type \"[{type.Name}!]!\": a missing list is empty, and items are never null."
            );
        }
        if (Resolve(context, owner, type, what) is not { } resolved)
            return null;

        var property = new Property
        {
            Name = field.Name.Value,
            Owner = owner.Name,
            Description = field.Description?.Value,
            Type = resolved.Type,
            Enum = resolved.Enum,
            IsList = type.IsList,
            IsRequired = type.IsRequired,
            IsSortable = uses.Has("sortable"),
            HasSubstrings = uses.Has("substrings"),
            IsIndexed = uses.Has("indexed"),
            SearchWeight = uses.Has("searchable") ? int.Parse(uses.Text("searchable", "weight") ?? "1") : 0,
            Reference = uses.Text("reference", "to"),
            Format = uses.Text("format", "as") is { } format ? ValueFormats.Named(format) : null,
            Minimum = Number(uses, "min"),
            Maximum = Number(uses, "max"),
            AtLeast = uses.Text("atLeast", "property"),
            IsDerived = uses.Has("derived"),
            Formerly = uses.Text("formerly", "name"),
        };
        CheckUses(context, property, uses, what);
        return uses.Value("default", "value") is { } value
            ? property with
            {
                Default = DefaultReader.Read(problems, property, value),
            }
            : property;
    }

    private static double? Number(DirectiveUses uses, string argument) =>
        uses.Value("range", argument) switch
        {
            IntValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
            FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
            _ => null,
        };

    private static void CheckRange(ProblemList problems, Property property, DirectiveUses uses, string what)
    {
        if (uses.Find("range") is not { } range)
            return;
        if (property.Type is not (PropertyType.Int or PropertyType.Float))
            problems.Add(range, $"\"{what}\" is not a number. Remove \"@range\".");
        else if (property is { Minimum: null, Maximum: null })
            problems.Add(range, $"\"@range\" on \"{what}\" needs \"min\" or \"max\".");
        else if (property.Minimum > property.Maximum)
            problems.Add(range, $"\"@range\" on \"{what}\" allows no value: \"min\" is greater than \"max\".");
    }

    private static (PropertyType Type, EnumType? Enum)? Resolve(LoadContext context, TypeDraft owner, FieldType type, string what)
    {
        if (SharedNames.Scalars.TryGetValue(type.Name, out var scalar))
            return (scalar, null);
        if (context.FindEnum(type.Name) is { } named)
            return (PropertyType.Enum, named);

        var target = context.FindType(type.Name);
        if (target is null)
        {
            context.Problems.Add(
                type.Node,
                $"Unknown type \"{type.Name}\" of \"{what}\".{Suggestions.DidYouMean(type.Name, context.TypeNames)}"
            );
        }
        else if (target.Role is DefinitionKinds.Fact or DefinitionKinds.PropertiesType)
        {
            context.Problems.Add(
                type.Node,
                $"\"{what}\" cannot be of type \"{type.Name}\". To refer to facts by id, use type ID and \"@reference\"."
            );
        }
        else if (owner.Role is DefinitionKinds.PropertiesType or DefinitionKinds.Fact)
        {
            context.Problems.Add(
                type.Node,
                $"\"{what}\" cannot lead to \"{type.Name}\": "
                    + "relations have no relations. To refer to facts by id, use type ID and \"@reference\"."
            );
        }
        else
        {
            context.Problems.Add(type.Node, $"\"{what}\" leads to \"{type.Name}\" and needs \"@relationship\", which names the relation.");
        }
        return null;
    }

    private static void CheckUses(LoadContext context, Property property, DirectiveUses uses, string what)
    {
        var problems = context.Problems;
        if (property.IsSortable && property.IsList)
            problems.Add(uses.Find("sortable")!, $"\"{what}\" is a list and cannot be sorted by. Remove \"@sortable\".");
        if (property.HasSubstrings && property.Type != PropertyType.String)
            problems.Add(uses.Find("substrings")!, $"\"{what}\" is not text. Remove \"@substrings\".");
        if (property.SearchWeight > 0 && property.Type != PropertyType.String)
            problems.Add(uses.Find("searchable")!, $"\"{what}\" is not text. Remove \"@searchable\".");
        if (property.Format is not null && property.Type != PropertyType.String)
            problems.Add(uses.Find("format")!, $"\"{what}\" is not text. Remove \"@format\".");
        CheckRange(problems, property, uses, what);
        if (property.Reference is not { } reference)
            return;

        var at = uses.Value("reference", "to")!;
        if (property.Type != PropertyType.Id)
            problems.Add(at, $"\"{what}\" must be of type ID because it has \"@reference\".");
        if (context.FindType(reference) is null or { Role: DefinitionKinds.Fact })
        {
            var hint = Suggestions.DidYouMean(reference, context.Types.Where(t => t.Role != DefinitionKinds.Fact).Select(t => t.Name));
            problems.Add(
                at,
                $"\"{what}\" refers to \"{reference}\", which is not a kind, an interface or the properties type of a relation.{hint}"
            );
        }
    }
}
