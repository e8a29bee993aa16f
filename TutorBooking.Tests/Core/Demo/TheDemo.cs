namespace TutorBooking.Tests.Core.Demo;

/// <summary>One demo for all that only look at it: letting it in takes longer than looking.</summary>
[CollectionDefinition]
public sealed class TheDemo : ICollectionFixture<DemoStage>;
