using Microsoft.Extensions.Options;

namespace TutorBooking.Web.Hosting;

/// <summary>Ends a start that cannot be with a sentence for each wrong setting, and not with a stack trace.</summary>
internal static class WrongSettings
{
    private const int Failed = 1;

    /// <summary>Whether a start failed for its settings and nothing else; the host throws several flaws as one.</summary>
    public static bool Caused(Exception failure) => failure switch
    {
        OptionsValidationException => true,
        AggregateException several => several.InnerExceptions.All(Caused),
        _ => false,
    };

    public static int Tell(Exception failure, TextWriter errors)
    {
        foreach (var sentence in Sentences(failure))
        {
            errors.WriteLine(sentence);
        }

        return Failed;
    }

    private static IEnumerable<string> Sentences(Exception failure) => failure switch
    {
        OptionsValidationException wrong => wrong.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(Sentences),
        _ => [],
    };
}
