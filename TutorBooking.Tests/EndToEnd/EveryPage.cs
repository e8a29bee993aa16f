namespace TutorBooking.Tests.EndToEnd;

/// <summary>Every page of the product, as each of those sees it for whom it differs. A new page is added here, and so gets its checks.</summary>
internal static class EveryPage
{
    private const string Student = "student@demo.test";
    private const string Tutor = "tutor@demo.test";
    private const string NewTutor = "newtutor@demo.test";
    private const string Admin = "admin@demo.test";

    public static readonly Address[] All =
    [
        .. Seen(by: null,
            "/", "/tutors", "/tutors?q=nobody-is-called-so", "/tutors?q=math&sort=rate&min_rating=4", "/tutors/{tutor}",
            "/how-it-works", "/teach", "/help/money", "/help/cancelling", "/help/reliability", "/api/docs", "/privacy", "/imprint",
            "/account/login", "/account/register", "/account/registered", "/account/forgot-password", "/account/reset-password", "/account/lockout"),
        new("/no/such/page", Status: 404), new("/status/500", Status: 500), new("/account/access-denied", Status: 403),
        .. Seen(by: Student,
            "/", "/tutors/{tutor}", "/tutors/{tutor}/book", "/bookings", "/bookings?status=completed", "/bookings?status=cancelledbyadmin&page=2",
            "/bookings/{Pending}", "/bookings/{Confirmed}", "/bookings/{Completed}", "/bookings/{Declined}", "/bookings/{Expired}",
            "/bookings/{CancelledByStudent}", "/bookings/{CancelledByTutor}", "/bookings/{CancelledByAdmin}", "/bookings/{NoShowStudent}", "/bookings/{NoShowTutor}",
            "/bookings/{Pending}/reschedule", "/bookings/{Completed}/reschedule", "/bookings/{Unreviewed}/review", "/bookings/{Reviewed}/review", "/bookings/{Confirmed}/review", "/reviews/{review}/report",
            "/notifications", "/packages", "/tutors/{tutor}/packages/{offer}", "/wallet", "/wallet?page=2", "/wallet/statement", "/wallet/statement?month=2026-01", "/receipts", "/account/logout", "/account/confirm-email",
            "/account/manage", "/account/manage/email", "/account/manage/password", "/account/manage/passkeys", "/account/manage/two-factor"),
        new("/admin/tutors", Student, Status: 403), new("/tutor/reviews", Student, Status: 403), new("/admin/bookings", Student, Status: 403),
        new("/bookings/{Pending}/propose", Student, Status: 403), new("/admin/disputes", Tutor, Status: 403), new("/admin/health", Tutor, Status: 403),
        new("/bookings/{Completed}/join", Student, Status: 409), new("/join/no-such-token", Student, Status: 404),
        .. Seen(by: Tutor,
            "/tutor", "/bookings", "/bookings?show=past&status=disputed", "/bookings/{Pending}", "/bookings/{Confirmed}", "/bookings/{NoShowTutor}", "/bookings/{disputed}", "/bookings/{Pending}/propose",
            "/bookings/{Completed}/propose", "/tutor/profile",
            "/tutor/packages", "/tutor/availability", "/tutor/reviews", "/tutor/reviews?show=unanswered", "/tutor/earnings", "/tutor/earnings?page=2"),
        .. Seen(by: NewTutor, "/tutor", "/tutor/profile"),
        .. Seen(by: Admin,
            "/admin/tutors", "/admin/tutors/{newtutor}", "/admin/bookings", "/admin/bookings?q=nobody-is-called-so", "/admin/bookings/{disputed}",
            "/admin/disputes", "/admin/disputes?show=decided", "/admin/reviews", "/admin/reviews?show=hidden", "/admin/health", "/admin/ledger", "/admin/payouts", "/admin/coupons", "/wallet"),
        new("/admin/coupons", Tutor, Status: 403), new("/admin/ledger", Student, Status: 403), new("/tutor/packages", Student, Status: 403), new("/tutors/{tutor}/packages/0", Student, Status: 404), new("/receipts/R-2026-999999", Student, Status: 404), new("/admin/payouts", Tutor, Status: 403), new("/tutor/earnings", Student, Status: 403),
    ];

    public static TheoryData<string, string?, int> Addresses() => [.. All.Select(address => (address.Path, address.As, address.Status))];

    private static IEnumerable<Address> Seen(string? by, params string[] paths) => paths.Select(path => new Address(path, by));
}
