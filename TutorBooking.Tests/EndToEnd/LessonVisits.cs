using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>What people do on the pages of a lesson, by the names that the controls promise.</summary>
internal static class LessonVisits
{
    extension(Visitor visitor)
    {
        public ILocator Button(string name) => visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

        /// <summary>Where the lesson of the open page stands.</summary>
        public ILocator Status(string words) => visitor.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = words });

        /// <summary>Signs in, opens the form for an hour, and answers when the button can be pressed.</summary>
        public async Task OpenFormAsync(Pair people, AppPerson student, Instant start, string note)
        {
            await visitor.SignInAsync(student.Email);
            await visitor.GoAsync(people.BookingForm(start));
            await visitor.Page.GetByLabel("Note for the tutor").FillAsync(note);
        }

        /// <summary>Presses the button, and answers with the number of the lesson whose page opens.</summary>
        public async Task<string> RequestLessonAsync()
        {
            await visitor.FollowAsync(visitor.Button("Request lesson"), "**/bookings/*");
            return new Uri(visitor.Page.Url).Segments[^1];
        }

        /// <summary>Leaves a mark in the page that a reload would wipe out.</summary>
        public Task MarkPageAsync() => visitor.Page.EvaluateAsync("() => { window.notReloaded = true; }");

        public Task<bool> IsMarkedAsync() => visitor.Page.EvaluateAsync<bool>("() => window.notReloaded === true");
    }
}
