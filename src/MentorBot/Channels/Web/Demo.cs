using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Channels.Web;

/// <summary>
/// A community to try every command on: 200 members of all families and both languages, and a season of history from September to
/// February. The same each time.
/// </summary>
public sealed class Demo(IRowStore store, Shelf shelf, WakeIndex wakes)
{
    /// <summary>How many people, the coordinator among them.</summary>
    public const int People = 200;

    // Rows in one transaction, well under the store's hundred.
    private const int Chunk = 40;
    private const int Mentors = 70;
    private const int Paired = 105;

    private static readonly string[] First = ["Ana", "Ben", "Carmen", "Dana", "Elena", "Frank", "Gloria", "Hugo", "Inés", "James", "Karen", "Luis", "María", "Nadia", "Oscar", "Paula", "Quinn", "Rosa", "Sam", "Teresa"];
    private static readonly string[] Last = ["Alvarez", "Brown", "Castillo", "Davis", "Espinoza", "Fisher", "García", "Hill", "Ibarra", "Johnson"];
    private static readonly string[] Sites = ["Lincoln", "Oak Street Yard", "Roosevelt", "Washington", "Central Kitchen", "Jefferson", "East High", "West High", "Maple", "District Office", "Riverside", "Hillside"];

    /// <summary>When the demo takes place.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2027, 2, 15, 15, 0);

    private static Instant Begin { get; } = Instant.FromUtc(2026, 9, 14, 15, 0);

    /// <summary>Fills a community that has nobody but its coordinator.</summary>
    /// <returns>The names of its people.</returns>
    public async Task<IReadOnlyList<string>> FillAsync(CommunityId community, CancellationToken cancellationToken)
    {
        // A seed of its own: what cannot be repeated cannot be shown.
        var chance = new Random(20260914);
        var members = Enumerable.Range(1, People - 1).Select(number => MemberOf(community, number, chance)).ToArray();
        var (pairs, checkIns, meetings) = (new List<Pair>(), new List<CheckIn>(), new List<Meeting>());
        for (var number = 0; number < Paired; number++)
        {
            var (mentor, mentee) = (number % Mentors, Mentors + number);
            var pair = History(PairOf(members[mentor], members[mentee], number, chance), chance, checkIns, meetings);
            pairs.Add(pair);
            if (pair.IsOpen)
            {
                members[mentor] = members[mentor] with { Mentoring = [.. members[mentor].Mentoring, pair.Id] };
                members[mentee] = members[mentee] with { Seat = pair.Id };
            }
        }
        for (var index = 0; index < members.Length; index++)
            members[index] = members[index] with { WaitingNewsAt = Now - Duration.FromDays(index % 14), WaitingAlarmFor = members[index].WaitingSince };
        await WriteAsync(community, members.Select(member => (Action<IRecords>)(records => records.Put(member))), cancellationToken);
        await WriteAsync(community, pairs.Select(pair => (Action<IRecords>)(records =>
        {
            records.Put(pair);
            if (pair.IsOpen)
                records.LookAt(Subject.Of(pair.Id), Now + Duration.FromHours(12));
        })), cancellationToken);
        await WriteAsync(community, checkIns.Select(checkIn => (Action<IRecords>)(records => records.Put(checkIn))), cancellationToken);
        await WriteAsync(community, meetings.Select(meeting => (Action<IRecords>)(records => records.Put(meeting))), cancellationToken);
        await WriteAsync(community, Deliveries(members, pairs).Select(delivery => (Action<IRecords>)(records => records.Put(delivery))), cancellationToken);
        await WriteAsync(community, Questions(members).Append(records => records.Put(new AskedCount(12))), cancellationToken);
        await WriteAsync(community, Learning(members), cancellationToken);
        foreach (var member in members)
        {
            var book = await shelf.OpenBookAsync(member.Addresses[0], cancellationToken);
            book.Person = new Person(member.Addresses[0]) { Name = member.Name, Language = member.Language, Welcomed = true, Memberships = [new Membership(community, member.Id)] };
            await book.WriteAsync("demo", [], cancellationToken);
        }
        return [.. members.Select(member => member.Name)];
    }

    private static Member MemberOf(CommunityId community, int number, Random chance)
    {
        var name = $"{First[number % First.Length]} {Last[number / First.Length % Last.Length]}";
        var address = WebChannel.AddressOf(name);
        var isMentor = number <= Mentors;
        var from = 6 + number % 4;
        return new Member(new MemberId(ShortId.Of(10, community.Value, address.ToString())), name, number % 4 == 0 ? Language.Spanish : Language.English, "America/Chicago")
        {
            Addresses = [address],
            Roles = (isMentor ? Roles.Mentor : Roles.Mentee) | Extra(number),
            State = number % 33 == 0 ? MemberState.Paused : number == People - 1 ? MemberState.Waiting : MemberState.Active,
            PausedUntil = number % 33 == 0 ? new LocalDate(2027, 3, 15) : null,
            JoinedAt = Begin + Duration.FromHours(number * 3),
            Family = (CareerFamily)(number % 9),
            Worksite = Sites[number % Sites.Length],
            Shift = [new TimeRange(new LocalTime(from, 0), new LocalTime(from + 8, 0))],
            Wants = isMentor ? [] : [(Standard)(number % 8)],
            Offers = isMentor ? [(Standard)(number % 8), (Standard)((number + 3) % 8)] : [],
            Contact = (Contact)chance.Next(4),
            ProfileFinished = number % 10 != 0,
            Approved = isMentor && number % 14 != 0,
            Unreachable = number is 77 or 133,
            WaitingSince = isMentor ? null : Begin + Duration.FromHours(number * 3),
        };
    }

    // Somebody holds each of the other roles.
    private static Roles Extra(int number) => number switch
    {
        5 => Roles.Backup,
        8 => Roles.Volunteer,
        12 => Roles.Observer,
        100 => Roles.Committee,
        _ => Roles.None,
    };

    private static Pair PairOf(Member mentor, Member mentee, int number, Random chance)
    {
        var proposed = Instant.Max(mentor.JoinedAt, mentee.JoinedAt) + Duration.FromDays(1 + chance.Next(20));
        var active = proposed + Duration.FromHours(20 + chance.Next(60));
        var pair = new Pair(new PairId(ShortId.Of(8, mentor.Id.Value, mentee.Id.Value)), mentor.Id, mentee.Id, proposed) { State = PairState.Active, Opened = true, MentorTold = true, MenteeTold = true, ActiveAt = active };
        return number switch
        {
            < 3 => new Pair(pair.Id, mentor.Id, mentee.Id, Now - Duration.FromHours(20)) { State = PairState.Proposed },
            < 15 => pair with { State = PairState.Closed, ClosedAt = active + Duration.FromDays(30 + chance.Next(60)), Reason = (EndReason)(number % 4) },
            _ => pair,
        };
    }

    // What happened in the pair's weeks: more answers than silence, more meetings than not. The pair remembers what the rules would have
    // left in it, so that on the first morning nobody hears a season at once.
    private static Pair History(Pair pair, Random chance, List<CheckIn> checkIns, List<Meeting> meetings)
    {
        if (pair.ActiveAt is not { } start)
            return pair;
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var end = pair.ClosedAt ?? Now;
        for (var step = 1; ; step++)
        {
            var due = zone.AtStartOfDay(start.InZone(zone).Date.PlusDays(Cadence.DaysUntil(step, new CadenceSettings()))).ToInstant();
            if (due >= end)
                return Knowing(pair, [.. checkIns.Where(checkIn => checkIn.Pair == pair.Id)]);
            CheckInSide Side() => chance.Next(100) switch
            {
                < 58 => new CheckInSide(due + Duration.FromHours(15), null, CheckInAnswer.Met, due + Duration.FromHours(18)),
                < 68 => new CheckInSide(due + Duration.FromHours(15), null, CheckInAnswer.Planned, due + Duration.FromHours(20)),
                < 76 => new CheckInSide(due + Duration.FromHours(15), null, CheckInAnswer.NotYet, due + Duration.FromHours(22)),
                < 78 => new CheckInSide(due + Duration.FromHours(15), null, CheckInAnswer.NeedHelp, due + Duration.FromHours(19)),
                _ => new CheckInSide(due + Duration.FromHours(15), due + Duration.FromDays(2)),
            };
            var checkIn = new CheckIn(pair.Id, step, due) { Mentor = Side(), Mentee = Side() };
            checkIns.Add(checkIn);
            if (checkIn.Met && chance.Next(100) < 70)
                meetings.Add(new Meeting(pair.Id, pair.Mentor, due + Duration.FromHours(17), (MeetingKind)chance.Next(6), 15 * (1 + chance.Next(4))));
        }
    }

    private static Pair Knowing(Pair pair, IReadOnlyList<CheckIn> asked)
    {
        var last = asked[^1];
        CheckInSide[] sides = [last.Mentor, last.Mentee];
        var answers = asked.SelectMany(checkIn => new[] { checkIn.Mentor, checkIn.Mentee }).Where(side => side.AnsweredAt < Now).ToArray();
        var met = answers.Where(side => side.Answer == CheckInAnswer.Met).Max(side => side.AnsweredAt);
        var since = Now - pair.ActiveAt!.Value;
        return pair with
        {
            Asked = asked.Count,
            LastMetAt = met,
            LongSinceFor = met,
            LastSignAt = answers.Max(side => side.AnsweredAt),
            NotMetSince = met is null && since > Duration.FromDays(10) ? pair.ActiveAt + Duration.FromDays(10) : null,
            Surveys = (int)(since.TotalDays + 30) / 60,
            TipWeek = Math.Min(9, (int)since.TotalDays / 7 + 1),
            OverdueSince = pair.IsOpen && sides.All(side => side.Answer is null) && last.DueAt + Duration.FromDays(5) < Now ? last.DueAt + Duration.FromDays(5) : null,
            NeedsHelpSince = pair.IsOpen ? sides.Where(side => side.Answer == CheckInAnswer.NeedHelp).Min(side => side.AnsweredAt) : null,
        };
    }

    // A PLC of bus people between two meetings, an open circle, and a few who work on a micro-credential or the path.
    private static IEnumerable<Action<IRecords>> Learning(IReadOnlyList<Member> members)
    {
        var drivers = members.Where(member => member is { Family: CareerFamily.Transportation, State: MemberState.Active }).Take(4).Select(member => member.Id).ToArray();
        var plc = new Group(new GroupId("demoplc"), GroupKind.Plc, Begin + Duration.FromDays(60))
        {
            Members = drivers, Question = PlcQuestion.What, Family = CareerFamily.Transportation, Where = "Oak Street Yard", Held = 5, Turn = 5, Step = CycleStep.Act,
            Norms = [Norm.Time, Norm.Confidence, Norm.Voice], Goal = "By May, 9 of 10 riders wait behind the line at the stop.",
            StepDays = [.. Enumerable.Range(0, 6).Select(step => new LocalDate(2026, 11, 30).PlusWeeks(4 * step))],
            Meeting = new GroupMeeting(6, Now + Duration.FromDays(9), Now - Duration.FromDays(5)),
        };
        var circle = new Group(new GroupId("democircle"), GroupKind.Circle, Begin + Duration.FromDays(90)) { Members = [members[0].Id, members[80].Id, members[81].Id], Aim = CirclePurpose.SameWork, Open = true };
        yield return records =>
        {
            records.Put(plc);
            records.Put(circle);
            records.LookAt(Subject.Of(plc.Id), Now);
        };
        yield return records =>
        {
            records.Put(new CredentialWork(members[90].Id, "Valuing Diversity", Now - Duration.FromDays(30)) { Done = [EvidencePart.Overview, EvidencePart.Artifacts] });
            records.Put(new CredentialWork(members[91].Id, "Effective Communication", Now - Duration.FromDays(80)) { State = CredentialState.Awarded, Done = Enum.GetValues<EvidencePart>(), Tries = 1, SubmittedAt = Now - Duration.FromDays(30) });
        };
        for (var month = 0; month < 6; month++)
        {
            var first = new LocalDate(2026, 9, 1).PlusMonths(month);
            yield return records => records.Put(new QuestionMonth(first, 0) { Answered = 40 - 5 * first.Month % 7, Offered = 9 + first.Month % 4, NotKnown = 2 + first.Month % 3 });
        }
    }

    private static IEnumerable<Delivery> Deliveries(IReadOnlyList<Member> members, IReadOnlyList<Pair> pairs)
    {
        foreach (var member in members.Where(member => !member.ProfileFinished))
        {
            var reminded = member.JoinedAt + Duration.FromDays(14);
            yield return Delivery.Scheduled(member.Id, new Notice.FinishProfile(), Priority.Tip, reminded, expires: null) with { State = DeliveryState.Done, Outcome = Outcome.Sent, SentAt = reminded };
        }
        foreach (var pair in pairs.Where(pair => pair.ActiveAt is not null))
        {
            foreach (var side in new[] { pair.Mentor, pair.Mentee })
                yield return Delivery.Prompt(side, new Notice.Introduction(pair.Id), pair.ActiveAt!.Value) with { State = DeliveryState.Done, Outcome = Outcome.Sent, SentAt = pair.ActiveAt };
        }
        yield return Delivery.Prompt(pairs[^1].Mentee, new Notice.PairEnded(pairs[^1].Id), Now - Duration.FromDays(2)) with { State = DeliveryState.Done, Outcome = new Outcome(OutcomeKind.Failed, "channel_not_found") };
    }

    private static IEnumerable<Action<IRecords>> Questions(IReadOnlyList<Member> members)
    {
        string[] open = ["Where do I get new gloves?", "Who signs my time sheet in June?"];
        for (var number = 1; number <= 12; number++)
        {
            var at = Begin + Duration.FromDays(number * 12);
            var asked = new Asked(number, members[Mentors + number].Id, at) { State = number > 10 ? AskedState.Open : AskedState.Closed, Words = number > 10 ? open[number - 11] : "" };
            yield return records => records.Put(asked);
        }
    }

    private async Task WriteAsync(CommunityId community, IEnumerable<Action<IRecords>> changes, CancellationToken cancellationToken)
    {
        foreach (var chunk in changes.Chunk(Chunk))
        {
            var records = new CommunityRecords(store, community);
            foreach (var change in chunk)
                change(records);
            await records.WriteAsync(wakes, cancellationToken);
        }
    }
}
