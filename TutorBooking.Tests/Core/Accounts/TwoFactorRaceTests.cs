using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

[Trait("Kind", "Race")]
public sealed class TwoFactorRaceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Two_tabs_that_set_up_the_second_proof_at_once_show_the_same_key()
    {
        var ada = await Cast.AddAccountAsync(core.Database, "Ada Lovelace", Roles.Student);
        var collection = new ServiceCollection();
        core.AddTo(collection);
        collection.AddSingleton<IUserValidator<Account>>(new Line(racers: 2));
        await using var services = collection.BuildServiceProvider();

        var keys = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => SetUpAsync(services, ada))));

        keys[0].Words.ShouldNotBeEmpty();
        keys[1].ShouldBe(keys[0]);
    }

    private static async Task<AuthenticatorKey> SetUpAsync(IServiceProvider services, CurrentUser user)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<TwoFactorService>().SetUpAsync(user, CancellationToken.None)).Value;
    }

    /// <summary>Identity asks it after the key was looked for and before one is stored: there both wait for each other.</summary>
    private sealed class Line(int racers) : IUserValidator<Account>
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int ready;

        public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
        {
            if (Interlocked.Increment(ref ready) == racers)
            {
                go.SetResult();
            }

            await go.Task.WaitAsync(Patience);
            return IdentityResult.Success;
        }
    }
}
