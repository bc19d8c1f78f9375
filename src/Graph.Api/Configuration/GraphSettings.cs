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

    /// <summary>The settings, validated: they are needed before there is a host, to open the store that it serves.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be read as what it should be.</exception>
    /// <exception cref="OptionsValidationException">A value cannot be.</exception>
    public static GraphOptions Read(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddGraphOptions(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<GraphOptions>>().Value;
    }
}
