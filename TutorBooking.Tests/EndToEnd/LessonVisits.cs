using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>What people do on the pages of a lesson, by the names that the controls promise.</summary>
internal static class LessonVisits
{
    extension(Visitor visitor)
    {
        public ILocator Button(string name) => visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

        /// <summary>Where the lesson of the open page stands.</summary>
        public ILocator Status(string words) => visitor.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = words });

        public ILocator Dialog => visitor.Page.GetByRole(AriaRole.Dialog);

        public ILocator Join => visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Join lesson", Exact = true });

        /// <summary>Signs in, opens the page of a lesson and leaves a mark in it.</summary>
        public async Task OpenLessonAsync(AppPerson party, BookingId lesson)
        {
            await visitor.SignInAsync(party.Email);
            await visitor.GoAsync($"/bookings/{lesson.Value}");
            await visitor.MarkPageAsync();
        }

        /// <summary>Presses the button, and reads each of these sentences in the dialog that opens, to the letter and to the cent.</summary>
        public async Task ReadBeforeAsync(string button, params string[] sentences)
        {
            await visitor.Button(button).ClickAsync();
            foreach (var sentence in sentences)
            {
                await Expect(visitor.Dialog.GetByText(sentence, new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
            }
        }

        /// <summary>Writes into the open dialog, and presses the button that names the consequence.</summary>
        public async Task DecideAsync(string words, string consequence)
        {
            await visitor.Dialog.GetByRole(AriaRole.Textbox).FillAsync(words);
            await visitor.Button(consequence).ClickAsync();
        }

        public async Task AnswerDisputeAsync(string words)
        {
            await visitor.Page.GetByLabel("Your answer, shown to").FillAsync(words);
            await visitor.Button("Send answer").ClickAsync();
        }

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

        /// <summary>Whether what one sees has come to a page that stayed.</summary>
        public Task<bool> IsMarkedAsync() => visitor.Page.EvaluateAsync<bool>("() => window.notReloaded === true");
    }
}
