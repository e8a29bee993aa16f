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
            throw new OptionsValidationException(section, typeof(TOptions), [unreadable.Message + Choices(typeof(TOptions), settings.GetSection(section))]);
        }
    }

    // Of a name that is none of an enum's, the binder says only the type.
    private static string Choices(Type options, IConfigurationSection section) => string.Concat(
        from property in options.GetProperties()
        let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where type.IsEnum && section[property.Name] is { } name && !Enum.TryParse(type, name, ignoreCase: true, out _)
        select $" {section.Path}:{property.Name} must be one of {string.Join(", ", Enum.GetNames(type))}.");

    private sealed class Validation<TOptions>(string section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var flaws = Flaws(section, options).ToList();
            return flaws.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(flaws);
        }

        // The validator of the framework looks at an object's own members only.
        private static IEnumerable<string> Flaws(string path, object options)
        {
            var flaws = new List<ValidationResult>();
            Validator.TryValidateObject(options, new ValidationContext(options), flaws, validateAllProperties: true);
            var inner =
                from property in options.GetType().GetProperties()
                where property.IsDefined(typeof(ValidateObjectMembersAttribute), inherit: true)
                let part = property.GetValue(options)
                where part is not null
                from flaw in Flaws($"{path}:{property.Name}", part)
                select flaw;
            return flaws.Select(flaw => $"Setting {path}:{string.Join(',', flaw.MemberNames)} is wrong. {flaw.ErrorMessage}").Concat(inner);
        }
    }
}
