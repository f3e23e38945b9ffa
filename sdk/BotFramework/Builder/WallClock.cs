namespace Microsoft.Bot.Builder;

/// <summary>The one place that asks what time it is: the originals' API has no way to hand a clock in.</summary>
internal static class WallClock
{
#pragma warning disable RS0030 // Signatures of the originals carry no TimeProvider; timestamps and token lifetimes are wall time.
    public static DateTimeOffset UtcNow => DateTimeOffset.UtcNow;
#pragma warning restore RS0030
}
