using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Platform;

/// <summary>Sections of the settings that are checked before the program answers anybody.</summary>
public static class Settings
{
    /// <summary>Binds a section, and stops the start with the full name of each wrong setting and what is expected.</summary>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().Configure<IConfiguration>((options, settings) => Bind(options, settings, section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>>(new Validation<TOptions>(section));
    }

    // The binder's own sentence names the setting and the type; it only has to end the start like every other flaw.
    private static void Bind<TOptions>(TOptions options, IConfiguration settings, string section)
        where TOptions : class
    {
        try
        {
            settings.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new OptionsValidationException(section, typeof(TOptions), [unreadable.Message]);
        }
    }

    private sealed class Validation<TOptions>(string section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var flaws = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), flaws, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(flaws.Select(flaw => $"Setting {section}:{string.Join(',', flaw.MemberNames)} is wrong. {flaw.ErrorMessage}"));
        }
    }
}
