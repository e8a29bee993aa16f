namespace TutorBooking.Core.Payments.Stripe;

/// <summary>What came of one call: the object as it stands now, or a refusal, or neither, where nobody can tell what was done.</summary>
internal readonly record struct StripeReply<T>(T? Object, bool IsRefused = false)
    where T : class
{
    public StripeReply<TOther> To<TOther>(Func<T, TOther> read)
        where TOther : class => new(Object is null ? null : read(Object), IsRefused);
}
