using NodaTime;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.Stripe;

public sealed class StripeSignatureTests
{
    private static readonly Instant Now = FakeClock.Start;

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void News_is_fresh_for_five_minutes(int seconds, bool expected)
    {
        var mail = StripeMail.Of("topup/1", Now - Duration.FromSeconds(seconds));

        IsGenuine(mail.Signature, mail.Body).ShouldBe(expected);
    }

    [Fact]
    public void A_changed_body_a_foreign_secret_and_another_time_are_found()
    {
        var mail = StripeMail.Of("topup/1", Now);

        IsGenuine(mail.Signature, StripeMail.Of("topup/2", Now).Body).ShouldBeFalse();
        IsGenuine(StripeMail.Of("topup/1", Now, secret: "whsec_else").Signature, mail.Body).ShouldBeFalse();
        IsGenuine(mail.Signature.Replace("t=", "t=0", StringComparison.Ordinal), mail.Body).ShouldBeFalse();
    }

    [Fact]
    public void Of_several_signatures_one_is_enough()
    {
        var mail = StripeMail.Of("topup/1", Now);

        IsGenuine(mail.Signature.Replace("v1=", "v1=00ff,v0=x, v1=", StringComparison.Ordinal), mail.Body).ShouldBeTrue();
        IsGenuine(mail.Signature + ",v1=00ff", mail.Body).ShouldBeTrue();
        IsGenuine(mail.Signature.Replace("v1=", "v0=", StringComparison.Ordinal), mail.Body).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=,v1=")]
    [InlineData("v1=00")]
    [InlineData("t=soon,v1=00")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("t=-1,v1=00")]
    public void A_header_that_makes_no_sense_is_refused(string header) => IsGenuine(header, [1]).ShouldBeFalse();

    private static bool IsGenuine(string header, byte[] body) => StripeSignature.IsGenuine(header, body, FakeStripe.WebhookSecret, Now);
}
