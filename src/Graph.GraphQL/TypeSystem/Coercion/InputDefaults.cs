namespace Graph.GraphQL.TypeSystem;

/// <summary>Fills in the defaults of missing values.</summary>
internal static class InputDefaults
{
    /// <summary>Returns false if a required value is missing or a default is invalid.</summary>
    public static bool Fill(DefinitionList<InputValueDefinition> definitions, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != ArgumentValues.NotProvided)
                continue;
            var definition = definitions[i];
            if (definition.DefaultValue is null)
            {
                if (definition.IsRequired)
                    return false;
                continue;
            }

            var coerced = definition.CoercedDefaultValue;
            if (!coerced.IsOk)
                return false;
            values[i] = coerced.Value;
        }

        return true;
    }
}
