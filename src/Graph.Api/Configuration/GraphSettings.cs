using Microsoft.Extensions.Options;

namespace Graph.Api.Configuration;

/// <summary>The settings as the framework binds and validates them.</summary>
internal static class GraphSettings
{
    /// <summary>Adds <see cref="GraphOptions"/>, validated when the host starts.</summary>
    public static IServiceCollection AddGraphOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<GraphOptions, GraphOptionsValidator>().Bind(configuration.GetSection(GraphOptions.Section));
        return services;
    }

    /// <summary>The validated settings. They are needed before the host exists, to open the store that it serves.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be converted to the type of its setting.</exception>
    /// <exception cref="OptionsValidationException">A value is invalid.</exception>
    public static GraphOptions Read(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddGraphOptions(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<GraphOptions>>().Value;
    }
}
