using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>A community to simulate, small enough to be printed when a property fails.</summary>
public sealed record Town(int Seed, IReadOnlyList<Member> Members, SchoolCalendar Calendar, int Answers, Instant Begin, CommunitySettings Settings)
{
    /// <summary>Puts it into a notebook.</summary>
    public (RehearsalRecords Records, Community Community) Found()
    {
        var records = new RehearsalRecords(new CommunityId("town"));
        var community = new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Begin) { Calendar = Calendar, Settings = Settings };
        records.Put(community);
        foreach (var member in Members)
        {
            records.Put(member with { JoinedAt = Begin, WaitingSince = member.Is(Roles.Mentee) ? Begin : null });
            records.LookAt(Subject.Of(member.Id), Begin);
        }
        return (records, community);
    }
}

/// <summary>Makes communities of all sorts: zones from Hawaii to New York, split and night windows, breaks long and short.</summary>
public static class Towns
{
    private static readonly string[] Zones = ["America/Chicago", "America/New_York", "America/Los_Angeles", "Pacific/Honolulu", "America/Phoenix", "America/Anchorage"];

    /// <summary>The generator.</summary>
    public static Arbitrary<Town> Any { get; } = Arb.From(
        from seed in Gen.Choose(1, int.MaxValue - 1)
        from people in Gen.Choose(2, 14)
        from answers in Gen.Choose(0, 10)
        from month in Gen.Choose(1, 12)
        select Make(seed, people, answers, month));

    private static Town Make(int seed, int people, int answers, int month)
    {
        var dice = new Random(seed);
        var begin = Instant.FromUtc(2026, month, 1 + dice.Next(28), dice.Next(24), dice.Next(60));
        var members = Enumerable.Range(0, people).Select(index => new Member(new MemberId($"m{index:00}"), $"Person {index}", (Language)dice.Next(2), Zones[dice.Next(Zones.Length)])
        {
            Addresses = [new Address("web", "page", $"p{index}")],
            Roles = (index == 0 ? Roles.Coordinator : Roles.None) | dice.Next(3) switch { 0 => Roles.Mentee, 1 => Roles.Mentor, _ => Roles.Mentee | Roles.Mentor },
            Family = dice.Next(10) is var family and < 9 ? (CareerFamily)family : null,
            ProfileFinished = dice.Next(2) == 0,
            OwnWindow = dice.Next(3) == 0 ? Window(dice) : null,
            OwnCapacity = dice.Next(3) == 0 ? dice.Next(4) : null,
        }).ToArray();
        var breaks = Enumerable.Range(0, dice.Next(6)).Select(_ => begin.InUtc().Date.PlusDays(dice.Next(300))).Select(first => new SchoolBreak(first, first.PlusDays(dice.Next(25)), "break")).ToArray();
        var settings = new CommunitySettings
        {
            Cadence = dice.Next(2) == 0 ? new CadenceSettings() : new CadenceSettings { FirstDay = 1 + dice.Next(5), OftenDays = 3 + dice.Next(10), OftenTimes = dice.Next(6), ThenDays = 7 + dice.Next(14), ThenTimes = dice.Next(5), LaterDays = 14 + dice.Next(30) },
            SilentRounds = dice.Next(4),
            IdleDays = 15 * dice.Next(5),
            SinceLastDays = 7 * dice.Next(3),
            SeasonEnd = dice.Next(2) == 0 ? begin.InUtc().Date.PlusDays(60 + dice.Next(200)) : null,
            MentorTips = dice.Next(2) == 0,
        };
        // Each of the others is its default in every second town: the numbers that people really have are tried most.
        int Or(int usual, int least, int most) => dice.Next(2) == 0 ? usual : least + dice.Next(most - least + 1);
        settings = settings with
        {
            Capacity = Or(settings.Capacity, 1, 4),
            PatienceWorkingDays = Or(settings.PatienceWorkingDays, 1, 5),
            MessagesADay = Or(settings.MessagesADay, 1, 3),
            MessagesAWeek = Or(settings.MessagesAWeek, 1, 7),
            ProposalDays = Or(settings.ProposalDays, 1, 14),
            AgainMonths = Or(settings.AgainMonths, 0, 6),
            ProfileReminderDays = Or(settings.ProfileReminderDays, 0, 40),
            NotMetDays = Or(settings.NotMetDays, 0, 40),
            SinceLastDaysLater = Or(settings.SinceLastDaysLater, 1, 40),
            FirstMonthsDays = Or(settings.FirstMonthsDays, 0, 120),
            WaitingNewsDays = Or(settings.WaitingNewsDays, 0, 30),
            WaitingAlarmDays = Or(settings.WaitingAlarmDays, 0, 80),
            NoticeDays = Or(settings.NoticeDays, 1, 20),
            FirstSurveyDays = Or(settings.FirstSurveyDays, 0, 60),
            SurveyEveryDays = Or(settings.SurveyEveryDays, 7, 90),
            SeasonNoticeDays = Or(settings.SeasonNoticeDays, 1, 30),
            Digest = dice.Next(4) > 0,
        };
        return new Town(seed, members, new SchoolCalendar(breaks), answers, begin, settings);
    }

    private static MessageWindow Window(Random dice)
    {
        LocalTime Time() => new(dice.Next(24), 15 * dice.Next(4));
        return new MessageWindow([.. Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => new TimeRange(Time(), Time()))])
        {
            Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && dice.Next(3) > 0).DefaultIfEmpty(IsoDayOfWeek.Monday)],
        };
    }
}
