using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class RegistrationPolicyTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_password_has_8_to_128_characters(int length, bool isAccepted) =>
        (RegistrationPolicy.OfPassword(new string('a', length)) is null).ShouldBe(isAccepted);

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("  ada@example.org ", true)]
    [InlineData("o'neill+lessons@example.org", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("ada", false)]
    [InlineData("ada@", false)]
    [InlineData("ad\u00e4@example.org", false)]
    [InlineData("Ada <ada@example.org>", false)]
    [InlineData("ada@example.org, eve@example.org", false)]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", false)]
    public void An_address_is_one_plain_address(string? email, bool isAccepted) =>
        (RegistrationPolicy.OfEmail(email) is null).ShouldBe(isAccepted);

    [Theory]
    [InlineData(Roles.Student, true)]
    [InlineData(Roles.Tutor, true)]
    [InlineData(Roles.None, false)]
    [InlineData(Roles.Admin, false)]
    [InlineData(Roles.Student | Roles.Admin, false)]
    [InlineData(Roles.Student | Roles.Tutor, false)]
    public void Nobody_registers_as_more_than_student_or_tutor(Roles role, bool isAccepted) =>
        (RegistrationPolicy.OfRole(role) is null).ShouldBe(isAccepted);

    [Theory]
    [InlineData("Ada", true)]
    [InlineData("Inês d'Almeida-Śmith 李", true)]
    [InlineData("ada@people.test", false)]
    [InlineData("See https://evil.test", false)]
    [InlineData("See WWW.evil.test", false)]
    [InlineData("Ada\u0007", false)]
    [InlineData("Ada \u202Etset", false)]
    [InlineData("   ", false)]
    [InlineData(null, false)]
    public void A_name_has_letters(string? name, bool isAccepted) => (RegistrationPolicy.OfDisplayName(name) is null).ShouldBe(isAccepted);

    [Fact]
    public void A_name_has_at_most_100_characters()
    {
        RegistrationPolicy.OfDisplayName(new string('a', 100)).ShouldBeNull();
        RegistrationPolicy.OfDisplayName(new string('a', 101)).ShouldBe(AccountRefusals.DisplayNameTooLong);
    }
}
