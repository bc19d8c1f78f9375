using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Api.Definitions;

/// <summary>Classifies the properties of a model for the API.</summary>
internal static class PropertyExtensions
{
    extension(Property property)
    {
        /// <summary>Whether it is the id of the fact that has it.</summary>
        public bool IsFactId => property.Name == "id";

        /// <summary>Whether its values are ids of other facts.</summary>
        public bool NamesFacts => ReferenceProperties.Contains(property);

        /// <summary>The description that clients read.</summary>
        public string Text => property.Description ?? property.Name;
    }
}
