using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Ui;

/// <summary>A live page: it knows its user, listens while it stands on a circuit, and lets go of everything when it closes.</summary>
public abstract class PageComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private List<IDisposable>? subscriptions;

    protected PageComponent() => Closing = closing.Token;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> SignIn { get; set; }

    /// <summary>There while the page is pre-rendered, null on a circuit.</summary>
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    /// <summary>Null until the sign-in is known.</summary>
    protected CurrentUser? Viewer { get; private set; }

    /// <summary>Ends when the page closes, so that no query outlives its reader.</summary>
    /// <remarks>Taken once: work that goes on after the page has closed is cancelled by it, where a disposed source would throw.</remarks>
    protected CancellationToken Closing { get; }

    /// <summary>A circuit outlives the cookie: when the sign-in behind it ends or changes hands, the page stops acting for the one it knew.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (Viewer is not null && (await SignIn).User.ToCurrentUserOrNull()?.Id != Viewer.Id)
        {
            Viewer = null;
            LetGo();
            Navigation.NavigateTo("/account/login", forceLoad: true);
            return;
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected async Task<CurrentUser> KnowViewerAsync() => Viewer ??= (await SignIn).User.ToCurrentUser();

    /// <summary>Gives the pre-rendered answer the status that fits its refusal, so that programs see it too.</summary>
    protected void AnswerWith(Refusal? refusal)
    {
        if (refusal is null || Context is null || Context.Response.HasStarted) return;

        Context.Response.StatusCode = refusal.Kind is RefusalKind.NotFound ? StatusCodes.Status404NotFound
            : refusal.Kind is RefusalKind.Conflict ? StatusCodes.Status409Conflict
            : StatusCodes.Status403Forbidden;
    }

    /// <summary>Begins to listen, once the page is on a circuit and knows its user; asked at most once.</summary>
    protected virtual IEnumerable<IDisposable> Listen(CurrentUser viewer) => [];

    /// <summary>Looks again at what may have changed between the pre-rendered page and the first moment of listening.</summary>
    protected virtual Task CatchUpAsync() => Task.CompletedTask;

    // Only a page on a circuit is rendered this far, and only a circuit disposes it. The first render may still lack the user.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Viewer is null || subscriptions is not null || closing.IsCancellationRequested) return;

        subscriptions = [.. Listen(Viewer)];
        if (subscriptions.Count > 0)
        {
            await CatchUpAsync();
            StateHasChanged();
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || closing.IsCancellationRequested) return;

        LetGo();
        closing.Cancel();
        closing.Dispose();
    }

    private void LetGo() => subscriptions?.ForEach(subscription => subscription.Dispose());
}
