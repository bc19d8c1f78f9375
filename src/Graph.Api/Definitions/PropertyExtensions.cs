using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Api.Definitions;

/// <summary>How the API distinguishes properties of a model.</summary>
internal static class PropertyExtensions
{
    extension(Property property)
    {
        /// <summary>It is the id of the fact that has it.</summary>
        public bool IsFactId => property.Name == "id";

        /// <summary>Its values are ids of other facts.</summary>
        public bool NamesFacts => ReferenceProperties.Contains(property);

        /// <summary>What clients read about it.</summary>
        public string Text => property.Description ?? property.Name;
    }
}
