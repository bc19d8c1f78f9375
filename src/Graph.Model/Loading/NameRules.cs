using System.Text.RegularExpressions;
using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>The rules for names, from which stores and the API derive their own names.</summary>
internal static partial class NameRules
{
    public static void CheckType(ProblemList problems, NameNode name)
    {
        if (!UpperCamel().IsMatch(name.Value))
        {
            problems.Add(name, $"The type name \"{name.Value}\" must start with a capital letter and contain only letters and digits.");
            return;
        }
        if (SharedNames.ReservedTypes.Contains(name.Value) && name.Value != SharedNames.Fact)
            problems.Add(name, $"The type name \"{name.Value}\" is reserved for the API, the language or the stores.");
        if (SharedNames.ReservedSuffixes.FirstOrDefault(s => name.Value.EndsWith(s, StringComparison.Ordinal)) is { } suffix)
            problems.Add(name, $"The type name \"{name.Value}\" may not end in \"{suffix}\": the API uses this suffix for its own types.");
    }

    public static void CheckEnumValue(ProblemList problems, string type, NameNode name)
    {
        if (!UpperSnake().IsMatch(name.Value))
        {
            problems.Add(name, $"The enum value \"{type}.{name.Value}\" must consist of capital letters, digits and single underscores.");
        }
    }

    public static bool CheckRelationType(ProblemList problems, AstNode at, string name, string field)
    {
        if (UpperSnake().IsMatch(name))
            return true;
        problems.Add(at, $"The relation type \"{name}\" of \"{field}\" must consist of capital letters, digits and single underscores.");
        return false;
    }

    public static bool CheckPlural(ProblemList problems, AstNode at, string plural, string type)
    {
        if (!LowerCamel().IsMatch(plural))
        {
            problems.Add(
                at,
                $"The plural \"{plural}\" of \"{type}\" must start with a lower-case letter and contain only letters and digits."
            );
            return false;
        }
        if (!SharedNames.ReservedRootFields.Contains(plural))
            return true;
        problems.Add(at, $"The plural \"{plural}\" of \"{type}\" is taken: the API has a root field of this name.");
        return false;
    }

    public static void CheckMember(ProblemList problems, TypeDraft owner, NameNode name)
    {
        if (!LowerCamel().IsMatch(name.Value))
        {
            problems.Add(
                name,
                $"The name of \"{owner.Name}.{name.Value}\" must start with a lower-case letter and contain only letters and digits."
            );
        }
        var isTaken =
            SharedNames.ReservedFields.Contains(name.Value)
            || (owner.Role == DefinitionKinds.PropertiesType && SharedNames.ReservedRelationProperties.Contains(name.Value));
        if (isTaken)
        {
            problems.Add(
                name,
                $"The name of \"{owner.Name}.{name.Value}\" is taken: the API's filters or relations have a field of this name."
            );
        }
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex UpperCamel();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*\z")]
    private static partial Regex LowerCamel();

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z")]
    private static partial Regex UpperSnake();
}
