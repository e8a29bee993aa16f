namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Every scene set once for all the tests of a class, since setting one takes longer than playing it.</summary>
public sealed class StagedScenes : IDisposable
{
    private readonly Dictionary<(Situation, Moment), Scene> scenes = [];

    public void Dispose()
    {
        foreach (var scene in scenes.Values)
        {
            scene.Dispose();
        }
    }

    /// <summary>The scene as it was when it was set, whatever was played in it since.</summary>
    internal async Task<Scene> SetAsync(Situation situation, Moment moment)
    {
        if (!scenes.TryGetValue((situation, moment), out var scene))
        {
            scenes[(situation, moment)] = scene = await Scene.SetAsync(situation, moment);
        }

        scene.Return();
        return scene;
    }
}
