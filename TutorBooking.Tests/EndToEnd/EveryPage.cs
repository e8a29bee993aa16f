namespace TutorBooking.Tests.EndToEnd;

/// <summary>Every page of the product, as each of those sees it for whom it differs. A new page is added here, and so gets its checks.</summary>
internal static class EveryPage
{
    public const string NoSuchPage = "/no/such/page";

    private const string Student = "student@demo.test";
    private const string Tutor = "tutor@demo.test";
    private const string NewTutor = "newtutor@demo.test";
    private const string Admin = "admin@demo.test";

    private static readonly Address[] All =
    [
        .. Seen(by: null,
            "/", "/tutors", "/tutors?q=nobody-is-called-so", "/tutors?q=math&sort=rate&min_rating=4", "/tutors/{tutor}",
            "/how-it-works", "/teach", "/help/money", "/help/cancelling", "/help/reliability", "/privacy", "/imprint",
            "/account/login", "/account/register", "/account/forgot-password", NoSuchPage),
        .. Seen(by: Student,
            "/", "/tutors/{tutor}", "/tutors/{tutor}/book", "/bookings", "/bookings/{Pending}", "/bookings/{Confirmed}",
            "/bookings/{Completed}", "/bookings/{Declined}", "/notifications", "/account/manage"),
        .. Seen(by: Tutor, "/tutor", "/bookings", "/bookings/{Pending}", "/tutor/availability"),
        .. Seen(by: NewTutor, "/tutor"),
        .. Seen(by: Admin, "/account/manage"),
    ];

    public static TheoryData<string, string?> Addresses() => [.. All.Select(address => (address.Path, address.As))];

    private static IEnumerable<Address> Seen(string? by, params string[] paths) => paths.Select(path => new Address(path, by));
}
