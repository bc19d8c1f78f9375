using System.Globalization;
using System.Text;
using Graph.GraphQL.Language;
using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>Checks the properties of facts against their kind or relation type, and fills in defaults.</summary>
/// <param name="problems">The list to which problems are added.</param>
public sealed class PropertyCheck(ICollection<ChangeProblem> problems)
{
    private const int ShownText = 60;

    /// <summary>
    /// The values as they are stored: with defaults, timestamps in UTC, integers as doubles if the model declares Float, and
    /// missing required lists as empty lists. Invalid values are added to the problems and omitted.
    /// </summary>
    /// <param name="type">The name of the kind or relation type.</param>
    /// <param name="id">The fact's id.</param>
    /// <param name="properties">The properties that the type has.</param>
    /// <param name="find">Finds one of them by name.</param>
    /// <param name="given">The values.</param>
    public PropertyValues Complete(
        string type,
        string id,
        IReadOnlyList<Property> properties,
        Func<string, Property?> find,
        PropertyValues given
    )
    {
        var complete = new List<KeyValuePair<string, object?>>(properties.Count);
        foreach (var (name, value) in given)
        {
            if (find(name) is not { } property)
            {
                var hint = Suggestions.DidYouMean(name, properties.Where(p => !StoreProperties.Contains(p)).Select(p => p.Name));
                Add(name, $"a property of {type}", $"\"{name}\"", hint);
            }
            else if (StoreProperties.Contains(property))
            {
                Add(name, "no value, because the store sets it", Show(value));
            }
            else if (Fit(property, value) is { } fit)
            {
                complete.Add(new(name, fit));
            }
        }

        foreach (var property in properties)
        {
            if (given[property.Name] is not null || StoreProperties.Contains(property))
                continue;
            if (property.Default is { } value)
                complete.Add(new(property.Name, Default(property, value)));
            else if (property is { IsList: true, IsRequired: true })
                complete.Add(new(property.Name, Array.Empty<object>()));
            else if (property.IsRequired)
                Add(property.Name, property.TypeText, "nothing");
        }

        return new PropertyValues(complete);

        void Add(string property, string expected, string came, string? hint = null) =>
            problems.Add(new ChangeProblem(type, id, property, expected, came, string.IsNullOrEmpty(hint) ? null : hint.Trim()));

        object? Fit(Property property, object value)
        {
            if (!property.IsList)
                return value is IReadOnlyList<object> ? Misfit(property, value) : FitOne(property, value);
            if (value is not IReadOnlyList<object> list)
                return Misfit(property, value);
            var items = new List<object>(list.Count);
            foreach (var item in list)
            {
                if (FitOne(property, item) is not { } fit)
                    return null;
                items.Add(fit);
            }

            return items;
        }

        object? FitOne(Property property, object value)
        {
            if (ValueRules.Fit(property, value, out var misfit) is { } fit)
                return fit;
            return misfit is null ? Misfit(property, value) : Bad(property, misfit.Expected, $"{Show(value)}{misfit.Suffix}", misfit.Hint);
        }

        object? Misfit(Property property, object value) => Bad(property, property.TypeText, $"{Show(value)} ({TypeName(value)})");

        object? Bad(Property property, string expected, string came, string? hint = null)
        {
            Add(property.Name, expected, came, hint);
            return null;
        }
    }

    private static object Default(Property property, object value)
    {
        object one = property.Type switch
        {
            PropertyType.PartialDate => PartialDate.Parse((string)value),
            PropertyType.Float when value is long number => (double)number,
            _ => value,
        };
        return property.IsList ? new[] { one } : one;
    }

    private static string Show(object value) =>
        value switch
        {
            // Messages may go to outputs that cannot represent the text that is rejected here.
            string text => $"\"{Cut(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD'))}\"",
            IReadOnlyList<object> list => $"[{Cut(string.Join(", ", list.Select(Show)))}]",
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Cut(string text) => text.Length <= ShownText ? text : text[..ShownText] + "...";

    private static string TypeName(object value) =>
        value switch
        {
            string => "text",
            long => "Int",
            double => "Float",
            bool => "Boolean",
            PartialDate => "PartialDate",
            DateTimeOffset => "DateTime",
            IReadOnlyList<object> => "a list",
            _ => value.GetType().Name,
        };
}
