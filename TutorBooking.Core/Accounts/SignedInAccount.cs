using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Who a token or a cookie stands for, as that person is now.</summary>
public sealed record SignedInAccount(CurrentUser User, string DisplayName);
