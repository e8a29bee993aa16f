using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.WriteOffs;

/// <summary>Cards that buy something and then do not pay.</summary>
internal static class LostCards
{
    extension(TestCore core)
    {
        /// <summary>Ada's card was to pay 51.75 for a lesson with Grace, and the bank refuses it minutes later.</summary>
        public async Task<(Cast Cast, BookingId Booking)> LostLessonAsync()
        {
            var cast = await Cast.OnStageAsync(core.Database);
            var booking = await core.BuyAsync(cast, PaidBy.Card);
            await core.LoseAsync();
            return (cast, booking);
        }

        /// <summary>The bank refuses all that it kept ready, and gives it to whoever asks once more.</summary>
        public async Task LoseAsync()
        {
            core.Clock.Advance(Till.Later);
            core.Bank.Instead = (call, _) => Task.FromResult<GatewayAnswer?>(call is nameof(IPaymentGateway.CaptureAsync) ? GatewayAnswer.Declined : null);
            await core.SweepCardsAsync();
            core.Bank.Instead = (_, _) => Task.FromResult<GatewayAnswer?>(null);
        }
    }
}
