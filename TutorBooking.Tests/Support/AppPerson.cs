using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Somebody who can sign in with <see cref="AppPeople.Password"/>.</summary>
internal sealed record AppPerson(string Email, string Name, CurrentUser User);
