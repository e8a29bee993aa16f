using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Moving;
using static TutorBooking.Core.Bookings.BookingStatus;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What changes while students pay: the times and terms that a tutor offers, and what a bank tells of itself.</summary>
internal sealed partial class WalkSteps
{
    // The lowest and the highest there are, the usual one, and one that makes every price round.
    private static readonly decimal[] Rates = [5.00m, 33.33m, 45.00m, 45.00m, 500.00m];

    private void FillWithChanges()
    {
        Put(6, Propose);
        Put(8, () => Answer("accept a proposed time", (id, student, start) => core.AcceptAsync(student, id, start)));
        Put(2, () => Answer("keep the time", (id, student, _) => core.DeclineAsync(student, id)));
        Put(2, ChangeProfile);
        Put(2, HearOfCharge);
    }

    private (string, Func<Task>) Propose()
    {
        Instant[] starts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tomorrow(8 + random.Next(12))).Distinct()];
        return OfBooking($"propose {starts.Length} times", one => one.Status == Pending || one.Status == Confirmed, (id, _) => core.TryProposeAsync(Cast.Grace, id, "A concert", starts));
    }

    private (string, Func<Task>) Answer(string name, Func<BookingId, CurrentUser, Instant, Task> act)
    {
        var back = random.Next(Recent);
        return OfBooking(name, one => one.Proposals.Any(proposal => proposal.State == ProposalState.Open), async (id, student) =>
        {
            var starts = await core.Database.ReadAsync(db => db.Bookings.Where(one => one.Id == id)
                .SelectMany(one => one.Proposals).OrderByDescending(proposal => proposal.Id).SelectMany(proposal => proposal.Times).Select(time => time.StartsAt).ToListAsync());
            if (starts.Count > 0) await act(id, student, starts[back % starts.Count]);
        });
    }

    // What is agreed keeps its price; what is asked for next has the new one, and may be confirmed unasked.
    private (string, Func<Task>) ChangeProfile()
    {
        var (rate, confirms) = (One(Rates), random.Next(3) is 0);
        return (string.Create(CultureInfo.InvariantCulture, $"teach for {rate}, confirming unasked: {confirms}"), async () =>
        {
            var service = core.Get<TutorProfileService>();
            var version = (await service.OpenAsync(Cast.Grace, CancellationToken.None)).Value.Version;
            await service.SaveAsync(Cast.Grace, AProfile.Of(Cast.Mathematics) with { HourlyRate = rate, AutoConfirms = confirms }, version, CancellationToken.None);
        }
        );
    }

    // News of a charge, early, late or twice, whatever became of it.
    private (string, Func<Task>) HearOfCharge()
    {
        var back = random.Next(Recent);
        return ("hear of a charge", async () =>
        {
            var keys = await core.Database.ReadAsync(db => db.DemoCharges.OrderByDescending(charge => charge.At).ThenBy(charge => charge.Key).Take(Recent).Select(charge => charge.Key).ToListAsync());
            if (keys.Count > 0) await core.Get<GatewayNews>().HearAsync(keys[back % keys.Count], CancellationToken.None);
        }
        );
    }
}
