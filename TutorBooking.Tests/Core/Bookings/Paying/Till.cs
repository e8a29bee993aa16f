using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Short words for what tests of paying for lessons do and ask.</summary>
internal static class Till
{
    /// <summary>Longer than any hold, any time to think again, and the sweep's patience with both.</summary>
    public static readonly Duration Later = Duration.FromMinutes(6);

    /// <summary>Core with a bank that a test can listen to.</summary>
    public static TestCore WithBank() => new((services, _) => services
        .AddSingleton<DemoGateway>()
        .AddSingleton(provider => new BankDouble(provider.GetRequiredService<DemoGateway>()))
        .AddSingleton<IPaymentGateway>(provider => provider.GetRequiredService<BankDouble>()));

    extension(TestCore core)
    {
        public BankDouble Bank => core.Get<BankDouble>();

        public Task<Result<BookingId>> PayAsync(CurrentUser student, LessonRequest request) =>
            core.Get<LessonBookingService>().RequestAsync(student, request, CancellationToken.None);

        public Task<int> SweepCardsAsync() => core.Get<CardPaymentSweep>().RunAsync(CancellationToken.None);

        public Task<int> SweepRefundsAsync() => core.Get<CardRefundSweep>().RunAsync(CancellationToken.None);

        /// <summary>A lesson that is paid so: from a wallet that is filled for it, or with a card for what the wallet does not hold.</summary>
        public async Task<BookingId> BuyAsync(Cast cast, PaidBy by)
        {
            if (InWallet(by) is { } amount)
            {
                _ = (await core.TopUpAsync(cast.Ada, amount)).Value;
            }

            return (await core.PayAsync(cast.Ada, cast.WithGrace() with { CardToken = by is PaidBy.Wallet ? null : DemoCards.Ok })).Value;
        }

        public Task<List<CardPayment>> CardsAsync() => core.Database.ReadAsync(db => db.CardPayments.AsNoTracking().OrderBy(payment => payment.Id).ToListAsync());

        public async Task<CardPaymentState> CardAsync() => (await core.CardsAsync()).ShouldHaveSingleItem().State;

        public Task<List<CardRefund>> RefundsAsync() => core.Database.ReadAsync(db => db.CardRefunds.AsNoTracking().OrderBy(refund => refund.Id).ToListAsync());

        public Task<int> HoldsAsync() => core.Database.ReadAsync(db => db.Holds.CountAsync(hold => hold.ExpiresAt > core.Clock.Now));

        public Task<int> BookingsAsync() => core.Database.ReadAsync(db => db.Bookings.CountAsync());

        /// <summary>What the demo's bank has taken of cards and not given back.</summary>
        public async Task<long> TakenAsync() => await core.Database.ReadAsync(db => db.DemoCharges
            .Where(charge => charge.State == GatewayAnswer.Succeeded).SumAsync(charge => charge.AmountMinor - charge.RefundedMinor));

        /// <summary>Every rule of the ledger and of the money of lessons.</summary>
        public async Task ShouldBeInOrderAsync(Cast cast) =>
            (await core.Get<LedgerQueries>().CheckAsync(cast.Rosa, CancellationToken.None)).Value.ShouldAllBe(finding => finding.Holds);
    }

    private static string? InWallet(PaidBy by) => by switch
    {
        PaidBy.Wallet => "51.75",
        PaidBy.Card => null,
        PaidBy.Both => "20.00",
    };
}
