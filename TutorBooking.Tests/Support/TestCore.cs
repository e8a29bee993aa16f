using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Tests.Support;

/// <summary>Core as the program wires it, on a database and a clock of the test's own. Nothing runs in the background.</summary>
internal sealed class TestCore : IDisposable
{
    private readonly ServiceProvider services;
    private readonly IReadOnlyCollection<KeyValuePair<string, string?>> changed;

    /// <param name="changed">Settings that differ from the test's usual ones.</param>
    public TestCore(params IReadOnlyCollection<KeyValuePair<string, string?>> changed)
        : this(but: null, changed)
    {
    }

    /// <param name="but">Puts parts of a test's own in the place of the program's.</param>
    /// <param name="changed">Settings that differ from the test's usual ones.</param>
    public TestCore(Action<IServiceCollection, TestDatabase>? but, params IReadOnlyCollection<KeyValuePair<string, string?>> changed)
    {
        this.changed = changed;
        var collection = new ServiceCollection();
        AddTo(collection);
        but?.Invoke(collection, Database);
        services = collection.BuildServiceProvider();
    }

    public TestDatabase Database { get; } = new();

    public FakeClock Clock { get; } = new();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A service of its own that reaches the database by another way.</summary>
    public T Create<T>(params object[] instead) => ActivatorUtilities.CreateInstance<T>(services, instead);

    /// <summary>Carries what the outbox holds to its handlers, as the dispatcher does after a commit.</summary>
    public async Task DeliverAsync()
    {
        while (await Get<OutboxDispatcher>().DeliverAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>Wires Core into a container that has parts of its own, such as a page's.</summary>
    public void AddTo(IServiceCollection collection)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:TutorBooking", Database.ConnectionString), new("Payments:Gateway", "Demo")])
            .AddInMemoryCollection(changed).Build();

        collection.AddLogging().AddSingleton<IConfiguration>(settings).AddSingleton<TimeProvider>(Clock)
            .AddPlatform(settings).AddScheduling().AddTutors().AddPayments().AddPackages().AddBookings().AddReviews().AddNotifications();
        collection.AddAccounts();
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var background in collection.Where(service => service.ServiceType == typeof(IHostedService)).ToList())
        {
            collection.Remove(background);
        }
    }

    public void Dispose()
    {
        services.Dispose();
        Database.Dispose();
    }
}
