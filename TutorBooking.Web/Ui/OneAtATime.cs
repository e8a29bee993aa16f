namespace TutorBooking.Web.Ui;

/// <summary>Begins nothing before what was begun has ended: a second click before a dialog is there would open another.</summary>
internal sealed class OneAtATime
{
    private bool isBusy;

    /// <summary>Does it, or nothing where something is being done.</summary>
    public async Task RunAsync(Func<Task> deed)
    {
        if (isBusy) return;

        isBusy = true;
        try
        {
            await deed();
        }
        finally
        {
            isBusy = false;
        }
    }
}
