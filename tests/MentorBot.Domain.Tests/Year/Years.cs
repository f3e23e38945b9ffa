using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>A school year that a town has lived through.</summary>
/// <param name="Town">As it was at the beginning.</param>
/// <param name="Records">As it is at the end.</param>
/// <param name="Lived">What happened.</param>
/// <param name="End">When the year was over.</param>
internal sealed record LivedYear(Town Town, RehearsalRecords Records, SchoolYear Lived, Instant End)
{
    public CommunitySettings Settings => Town.Settings;

    public SchoolCalendar Calendar => Town.Calendar;

    public IReadOnlyDictionary<MemberId, Member> People { get; } = Town.Members.ToDictionary(member => member.Id);

    public IReadOnlyList<Pair> Pairs { get; } = All<Pair>(Records);

    public IReadOnlyList<Delivery> Deliveries { get; } = All<Delivery>(Records);

    /// <summary>When a member's break began that they never asked for and did not end; the end of time where none did.</summary>
    public Instant RestsFrom(MemberId member) =>
        Deliveries.Where(delivery => delivery is { Notice: Notice.Resting, SentAt: not null } && delivery.To == member && !Lived.Deeds.Any(deed => deed.By == member && deed.Back && deed.At >= delivery.SentAt))
            .Select(delivery => delivery.SentAt!.Value).DefaultIfEmpty(Instant.MaxValue).Min();

    /// <summary>How many digests told of a matter.</summary>
    public int Told(MatterKind kind, string id) =>
        Deliveries.Count(delivery => delivery.Notice is Notice.DeskDigest digest && digest.Matters.Contains($"{kind.ToString().ToLowerInvariant()}.{id}", StringComparer.Ordinal));

    public static IReadOnlyList<T> All<T>(RehearsalRecords records) where T : class, IRecord => records.ListAsync<T>("", CancellationToken.None).AsTask().GetAwaiter().GetResult();
}

/// <summary>
/// The years that the properties look at. All properties of one run see the same towns, so that each year is lived through once.
/// The short run sees the same ones each time; each long run sees others.
/// </summary>
internal static class Years
{
    public static readonly int Count = Environment.GetEnvironmentVariable("MENTORBOT_LONG") is null ? 40 : 1000;
    public static readonly Duration Length = Duration.FromDays(300);

    // A thousand years are lived through anew for each property: kept, they would fill the memory.
    private static readonly bool Keeps = Count <= 100;
    private static readonly Rnd Chance = new(Keeps ? 20260914 : (ulong)Guid.NewGuid().GetHashCode());
    private static readonly ConcurrentDictionary<(int, int, int, Instant, bool), Lazy<LivedYear>> Lived = new();

    /// <summary>Years in which people come and go, block the bot, take breaks and meet in groups.</summary>
    public static void Hold(Action<LivedYear> property) => Hold(property, restless: true);

    /// <summary>Years in which nobody does: what comes and when can be told beforehand to the minute.</summary>
    public static void HoldWhenCalm(Action<LivedYear> property) => Hold(property, restless: false);

    private static void Hold(Action<LivedYear> property, bool restless) => Prop.ForAll(Towns.Any, town =>
    {
        property(Keeps ? Lived.GetOrAdd((town.Seed, town.Members.Count, town.Answers, town.Begin, restless), _ => new(() => Live(town, restless))).Value : Live(town, restless));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(new Replay(Chance, null)));

    private static LivedYear Live(Town town, bool restless)
    {
        var (records, community) = town.Found();
        var year = new SchoolYear(records, community, town.Seed) { Answers = town.Answers, Restless = restless };
        year.RunAsync(town.Begin, town.Begin + Length).GetAwaiter().GetResult();
        return new LivedYear(town, records, year, town.Begin + Length);
    }
}
