using System.Runtime.CompilerServices;
using TutorBooking.Core.Payments.Gateway;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>The demo's gateway, with a test that listens to each call and changes what comes of it.</summary>
internal sealed class BankDouble(IPaymentGateway demo) : IPaymentGateway
{
    /// <summary>Told the call and its key before the bank hears of it; what it answers is the answer, unless it is null.</summary>
    public Func<string, string, Task<GatewayAnswer?>> Instead { get; set; } = (_, _) => Task.FromResult<GatewayAnswer?>(null);

    /// <summary>What the caller hears of what the bank has done; it may throw, as if the process had died on the way back.</summary>
    public Func<GatewayAnswer, GatewayAnswer> Hear { get; set; } = answer => answer;

    public Task<GatewayAnswer> ChargeAsync(GatewayCharge charge, CancellationToken ct) => AnswerAsync(charge.Key, () => demo.ChargeAsync(charge, ct));

    public Task<GatewayAnswer> AuthoriseAsync(GatewayCharge charge, CancellationToken ct) => AnswerAsync(charge.Key, () => demo.AuthoriseAsync(charge, ct));

    public Task<GatewayAnswer> CaptureAsync(string key, CancellationToken ct) => AnswerAsync(key, () => demo.CaptureAsync(key, ct));

    public Task<GatewayAnswer> RefundAsync(GatewayRefund refund, CancellationToken ct) => AnswerAsync(refund.Key, () => demo.RefundAsync(refund, ct));

    public Task<GatewayAnswer> ConfirmAsync(string key, CancellationToken ct) => AnswerAsync(key, () => demo.ConfirmAsync(key, ct));

    public Task<GatewayAnswer> AskAsync(string key, CancellationToken ct) => AnswerAsync(key, () => demo.AskAsync(key, ct));

    public Task<GatewayAnswer> VoidAsync(string key, CancellationToken ct) => AnswerAsync(key, () => demo.VoidAsync(key, ct));

    public Task<Uri?> SecondStepAsync(string key, CancellationToken ct) => demo.SecondStepAsync(key, ct);

    private async Task<GatewayAnswer> AnswerAsync(string key, Func<Task<GatewayAnswer>> ask, [CallerMemberName] string call = "") =>
        Hear(await Instead(call, key) ?? await ask());
}
