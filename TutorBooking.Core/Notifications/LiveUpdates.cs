using Microsoft.Extensions.Logging;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Who is looking right now, and the word to them that what they look at has changed.</summary>
/// <remarks>A listener keeps its whole circuit alive: whoever subscribes disposes the subscription. What a publication answers ends when all have heard it, for who wants to wait.</remarks>
public sealed partial class LiveUpdates(ILogger<LiveUpdates> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, HashSet<Subscription>> byTopic = [];

    public int Listeners
    {
        get
        {
            lock (gate)
            {
                return byTopic.Values.Sum(subscriptions => subscriptions.Count);
            }
        }
    }

    /// <summary>Hears of every change to a booking of this person's.</summary>
    public IDisposable OnBookings(UserId person, Func<BookingChanged, Task> listener) =>
        Subscribe(new BookingsOf(person), change => listener((BookingChanged)change));

    /// <summary>Hears of every change to any booking; for the pages of admins.</summary>
    public IDisposable OnEveryBooking(Func<BookingChanged, Task> listener) => Subscribe(new EveryBooking(), change => listener((BookingChanged)change));

    /// <summary>Hears whenever this tutor's open slots may have changed.</summary>
    public IDisposable OnSlots(TutorId tutor, Func<Task> listener) => Subscribe(new SlotsOf(tutor), _ => listener());

    /// <summary>Hears of this person's new and read notices.</summary>
    public IDisposable OnNotices(UserId person, Func<Task> listener) => Subscribe(new NoticesOf(person), _ => listener());

    /// <summary>Hears when an admin has decided on this person's tutor profile.</summary>
    public IDisposable OnProfile(UserId owner, Func<Task> listener) => Subscribe(new ProfileOf(owner), _ => listener());

    /// <summary>Hears whenever something about this person's wallet has changed.</summary>
    public IDisposable OnWallet(UserId owner, Func<Task> listener) => Subscribe(new WalletOf(owner), _ => listener());

    /// <summary>Hears whenever something about this tutor's earnings or payouts has changed.</summary>
    public IDisposable OnEarnings(UserId tutor, Func<Task> listener) => Subscribe(new EarningsOf(tutor), _ => listener());

    /// <summary>Hears whenever this person has bought or sold a package, or credits of one expired.</summary>
    public IDisposable OnPackages(UserId person, Func<Task> listener) => Subscribe(new PackagesOf(person), _ => listener());

    public Task PublishAsync(BookingChanged change) => TellAsync(
        change, new BookingsOf(change.StudentId), new BookingsOf(change.TutorAccountId), new SlotsOf(change.TutorId), new EveryBooking());

    public Task PublishSlotsAsync(TutorId tutor) => TellAsync(tutor, new SlotsOf(tutor));

    public Task PublishNoticesAsync(UserId person) => TellAsync(person, new NoticesOf(person));

    public Task PublishProfileAsync(UserId owner) => TellAsync(owner, new ProfileOf(owner));

    public Task PublishWalletAsync(UserId owner) => TellAsync(owner, new WalletOf(owner));

    public Task PublishEarningsAsync(UserId tutor) => TellAsync(tutor, new EarningsOf(tutor));

    public Task PublishPackageAsync(PackageChanged change) => TellAsync(change, new PackagesOf(change.StudentId), new PackagesOf(change.TutorAccountId));

    private Subscription Subscribe(object topic, Func<object, Task> listener)
    {
        var subscription = new Subscription(this, topic, listener);
        lock (gate)
        {
            if (!byTopic.TryGetValue(topic, out var subscriptions))
            {
                byTopic[topic] = subscriptions = [];
            }

            subscriptions.Add(subscription);
        }

        return subscription;
    }

    private void Remove(Subscription subscription)
    {
        lock (gate)
        {
            if (byTopic.TryGetValue(subscription.Topic, out var subscriptions) && subscriptions.Remove(subscription) && subscriptions.Count is 0)
            {
                byTopic.Remove(subscription.Topic);
            }
        }
    }

    // Each on a thread of its own: a page's queries may not let go of the one they began on.
    private Task TellAsync(object change, params object[] topics) =>
        Task.WhenAll(ListenersOf(topics).Select(subscription => Task.Run(() => TellAsync(subscription, change))));

    // One broken page must not keep the news from the others.
    private async Task TellAsync(Subscription subscription, object change)
    {
        try
        {
            await subscription.Listener(change);
        }
        catch (Exception failure)
        {
            LogFailure(failure, subscription.Topic);
        }
    }

    // A copy, so that no listener runs inside the lock, where it could dispose itself and wait forever.
    private Subscription[] ListenersOf(object[] topics)
    {
        lock (gate)
        {
            return [.. topics.SelectMany(topic => byTopic.GetValueOrDefault(topic, []))];
        }
    }

    [LoggerMessage(LogLevel.Warning, "A live listener to {Topic} failed")]
    private partial void LogFailure(Exception failure, object topic);

    private sealed record BookingsOf(UserId Person);

    private sealed record EveryBooking;

    private sealed record SlotsOf(TutorId Tutor);

    private sealed record NoticesOf(UserId Person);

    private sealed record ProfileOf(UserId Owner);

    private sealed record WalletOf(UserId Owner);

    private sealed record EarningsOf(UserId Tutor);

    private sealed record PackagesOf(UserId Person);

    private sealed class Subscription(LiveUpdates owner, object topic, Func<object, Task> listener) : IDisposable
    {
        public object Topic => topic;

        public Func<object, Task> Listener => listener;

        public void Dispose() => owner.Remove(this);
    }
}
