using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Payments.WriteOffs;

public sealed class WriteOffPolicyTests
{
    [Theory]
    [InlineData(5175, 0, false, 5175, 0)]
    [InlineData(5175, 0, true, 5175, 0)]
    [InlineData(5175, 5175, false, 0, 0)]
    [InlineData(5175, 5175, true, 5175, 5175)]
    [InlineData(3175, 1048, false, 2127, 0)]
    [InlineData(3175, 1048, true, 3175, 1048)]
    public void The_platform_bears_what_is_not_owed_to_anybody(long amount, long back, bool givesBack, long borne, long intoWallet) =>
        WriteOffPolicy.EffectOf(Euro(amount), Euro(back), givesBack).ShouldBe(new WriteOffEffect(Euro(borne), Euro(intoWallet)));

    private static Money Euro(long minor) => new(minor, "EUR");
}
