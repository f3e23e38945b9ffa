using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Bench;

/// <summary>
/// <c>simulate --pairs N [--days D]</c>: what <c>simulate A..B</c> does for a community of N pairs that all begin in August: the rules
/// themselves, once for people who all answer and once for people who never do.
/// </summary>
internal static class SimulateBench
{
    private const int SchoolYear = 298;
    private static readonly Instant Begin = Instant.FromUtc(2026, 8, 17, 15, 0);

    public static int Run(string[] args)
    {
        if (Number(args, "--pairs") is not { } pairs)
        {
            Console.Error.WriteLine("usage: simulate --pairs N [--days D]");
            return 2;
        }
        var days = Number(args, "--days") ?? SchoolYear;
        var records = Town(pairs);
        var settled = Memory.Settle();
        var watch = Stopwatch.StartNew();
        var (answered, answering) = Foresee(records, days, answers: true);
        var (silent, keepingSilent) = Foresee(records, days, answers: false);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            pairs,
            days,
            messages = answered,
            messagesIfNobodyAnswers = silent,
            seconds = Math.Round(watch.Elapsed.TotalSeconds, 2),
            secondsAnswering = Math.Round(answering, 2),
            secondsSilent = Math.Round(keepingSilent, 2),
            peakMb = Math.Round(Memory.Peak() - settled),
        }));
        return 0;
    }

    private static (int Messages, double Seconds) Foresee(RehearsalRecords records, int days, bool answers)
    {
        var watch = Stopwatch.StartNew();
        var messages = Foresight.OfAsync(records, Begin, Begin, Begin + Duration.FromDays(days), answers, CancellationToken.None).GetAwaiter().GetResult();
        return (messages.Count, watch.Elapsed.TotalSeconds);
    }

    private static RehearsalRecords Town(int pairs)
    {
        var records = new RehearsalRecords(new CommunityId("large"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Begin)
        {
            Calendar = new SchoolCalendar([
                new SchoolBreak(new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 27), "Thanksgiving"),
                new SchoolBreak(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 4), "Winter break"),
                new SchoolBreak(new LocalDate(2027, 3, 15), new LocalDate(2027, 3, 19), "Spring break")]),
            Settings = new CommunitySettings { SeasonEnd = new LocalDate(2027, 6, 11) },
        });
        records.Put(new Member(new MemberId("cora"), "Cora", Language.English, "America/Chicago") { Roles = Roles.Coordinator, JoinedAt = Begin, ProfileFinished = true });
        for (var index = 0; index < pairs; index++)
        {
            var pair = new Pair(new PairId($"p{index:00000}"), new MemberId($"a{index:00000}"), new MemberId($"b{index:00000}"), Begin)
            {
                State = PairState.Active,
                ActiveAt = Begin + Duration.FromHours(index % (24 * 60)),
                Opened = true,
                MentorTold = true,
                MenteeTold = true,
            };
            var family = (CareerFamily)(index % 9);
            records.Put(pair);
            records.Put(new Member(pair.Mentor, $"Mentor {index}", Language.English, "America/Chicago") { Roles = Roles.Mentor, JoinedAt = Begin, ProfileFinished = true, Family = family, Mentoring = [pair.Id] });
            records.Put(new Member(pair.Mentee, $"Mentee {index}", Language.Spanish, "America/Denver") { Roles = Roles.Mentee, JoinedAt = Begin, ProfileFinished = true, Family = family, Seat = pair.Id });
        }
        return records;
    }

    private static int? Number(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
