using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Who is second to change a booking finds its money moved already: that is a lost race as any other, and never moves it twice.</summary>
[Trait("Kind", "Race")]
public sealed class MovedMeanwhileTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(nameof(PaidBy.Wallet))]
    [InlineData(nameof(PaidBy.Card))]
    [InlineData(nameof(PaidBy.Both))]
    public async Task Of_two_who_cancel_one_gives_the_money_back(string paidBy)
    {
        var (cast, by) = (await Cast.OnStageAsync(core.Database), Enum.Parse<PaidBy>(paidBy));
        var id = await core.BuyAsync(cast, by);
        var second = core.Create<BookingService>(core.Database.With(new AfterReading("Bookings", () => CancelAsync(core.Get<BookingService>(), cast.Ada, id))));

        (await CancelAsync(second, cast.Grace, id)).ShouldBe(BookingRefusals.ChangedMeanwhile);

        (await Balances.ReadAsync(core)).ShouldBe(Share.Of(Share.Back, by));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData(nameof(PaidBy.Wallet))]
    [InlineData(nameof(PaidBy.Card))]
    [InlineData(nameof(PaidBy.Both))]
    public async Task Of_two_clicks_that_take_a_cancellation_back_one_keeps_the_money_and_both_are_answered(string paidBy)
    {
        var (cast, by) = (await Cast.OnStageAsync(core.Database), Enum.Parse<PaidBy>(paidBy));
        var id = await core.BuyAsync(cast, by);
        (await CancelAsync(core.Get<BookingService>(), cast.Ada, id)).ShouldBeNull();
        var second = core.Create<BookingService>(core.Database.With(new AfterReading("Bookings", () => UndoAsync(core.Get<BookingService>(), cast.Ada, id))));

        (await UndoAsync(second, cast.Ada, id)).ShouldBeNull();

        (await Balances.ReadAsync(core)).ShouldBe(Share.Of(Share.Held, by));
        (await core.Database.ReadAsync(db => db.Journals.CountAsync(journal => journal.BookingId == id))).ShouldBe(3);
    }

    private static async Task<Refusal?> CancelAsync(BookingService service, CurrentUser who, BookingId id) =>
        (await service.CancelAsync(who, id, new Cancellation("A cold"), CancellationToken.None)).Refusal;

    private static async Task<Refusal?> UndoAsync(BookingService service, CurrentUser who, BookingId id) => (await service.UndoAsync(who, id, CancellationToken.None)).Refusal;
}
