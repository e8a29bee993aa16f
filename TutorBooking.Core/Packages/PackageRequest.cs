using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>What a student wants to buy, and what he was shown.</summary>
/// <param name="ExpectedPrice">What was shown; null where nothing was.</param>
/// <param name="RequestKey">Names this request: sent again with the same key it has no second effect.</param>
public sealed record PackageRequest(TutorId TutorId, PackageOfferId OfferId, Money? ExpectedPrice, string RequestKey);
