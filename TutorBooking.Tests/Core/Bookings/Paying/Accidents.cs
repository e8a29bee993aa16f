using Microsoft.EntityFrameworkCore.Diagnostics;
using TutorBooking.Core.Payments.Gateway;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Lets the process die now and then, at moments that its seed decides: after the bank has acted and before the save that tells of it, or after a save and before anybody hears of that.</summary>
internal sealed class Accidents(int seed) : SaveChangesInterceptor
{
    private const int OneSaveIn = 40;
    private const int OneAnswerIn = 12;

    private readonly Random random = new(seed);

    public bool MayHappen { get; set; }

    public int Count { get; private set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        HappenOnceIn(OneSaveIn);
        return ValueTask.FromResult(result);
    }

    // Within a transaction this undoes it; by itself it is saved and nobody knows.
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        HappenOnceIn(OneSaveIn);
        return ValueTask.FromResult(result);
    }

    /// <summary>What is heard of the bank's answer: usually all of it.</summary>
    public GatewayAnswer Hear(GatewayAnswer answer)
    {
        HappenOnceIn(OneAnswerIn);
        return MayHappen && random.Next(OneAnswerIn) is 0 ? GatewayAnswer.Unknown : answer;
    }

    private void HappenOnceIn(int times)
    {
        if (!MayHappen || random.Next(times) is not 0) return;

        Count++;
        throw new AccidentException();
    }
}
