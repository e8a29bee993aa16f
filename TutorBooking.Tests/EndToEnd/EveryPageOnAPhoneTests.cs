using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Every page on a phone at night.</summary>
/// <remarks>A class of its own, so that it runs beside the other.</remarks>
[Trait("Kind", "Browser")]
public sealed class EveryPageOnAPhoneTests(Browser browser, TheApp running) : EveryPageTest(browser, running)
{
    [Theory]
    [MemberData(nameof(EveryPage.Addresses), MemberType = typeof(EveryPage))]
    public Task It_serves_everybody(string path, string? by, int status) => CheckAsync(new Address(path, by, status), Screen.PhoneAtNight);
}
