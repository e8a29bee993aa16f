namespace TutorBooking.Core.Payments.Gateway;

/// <summary>The cards that the demo's gateway knows; every other is declined.</summary>
public static class DemoCards
{
    public const string Ok = "demo_ok";
    public const string Declined = "demo_declined";
    public const string SecondStep = "demo_second_step";

    /// <summary>The money is taken but the answer is lost, until somebody asks again.</summary>
    public const string Timeout = "demo_timeout";

    public static readonly IReadOnlyList<string> All = [Ok, Declined, SecondStep, Timeout];
}
