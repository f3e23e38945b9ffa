using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using NodaTime;

namespace MentorBot.Bench.Dispatch;

/// <summary>A channel that answers at once and counts what each member was sent, and whether it was their time.</summary>
internal sealed class DispatchVoice(int members, DispatchClock clock) : IVoice
{
    public const string Channel = "bench";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
    private int _sent;
    private int _outside;

    /// <summary>How often each member was written to.</summary>
    public int[] Counts { get; } = new int[members];

    /// <summary>How many messages went out.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>How many of them came outside the receiver's window.</summary>
    public int Outside => Volatile.Read(ref _outside);

    public Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
    {
        var number = int.Parse(to.User, CultureInfo.InvariantCulture);
        Interlocked.Increment(ref Counts[number]);
        if (!DispatchTown.WindowOf(number).IsOpen(clock.Now, Zone, SchoolCalendar.Empty))
            Interlocked.Increment(ref _outside);
        Interlocked.Increment(ref _sent);
        return Task.FromResult(Outcome.Sent);
    }

    public Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);
}

/// <summary>The benchmark's programme clock: it stands at noon, and is moved once.</summary>
internal sealed class DispatchClock : IProgrammeClock
{
    public Instant Now { get; set; } = DispatchTown.Noon;
}
