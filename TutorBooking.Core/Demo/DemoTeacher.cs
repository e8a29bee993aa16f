using TutorBooking.Core.Accounts;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Demo;

/// <summary>A tutor of the demo, with what is asked again and again.</summary>
internal sealed record DemoTeacher(Account Account, TutorProfile Profile, AvailabilityRules Rules);
