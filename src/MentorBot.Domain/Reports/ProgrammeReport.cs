using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Reports;

/// <summary>How the programme went in a stretch of time: counts with denominators, never a name.</summary>
/// <param name="From">The first moment counted.</param>
/// <param name="Until">The first moment not counted any more.</param>
/// <param name="Tallies">The counts, in the order shown.</param>
public sealed record ProgrammeReport(Instant From, Instant Until, IReadOnlyList<Tally> Tallies)
{
    private static readonly Duration FirstSeason = Duration.FromDays(90);

    /// <summary>Counts. The time zone is the reader's: it decides which months lie in the time.</summary>
    public static async Task<ProgrammeReport> OfAsync(IRecords records, Instant from, Instant until, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var pairs = await records.ListAsync<Pair>("", cancellationToken);
        var checkIns = (await records.ListAsync<CheckIn>("", cancellationToken)).ToLookup(checkIn => checkIn.Pair);
        var meetings = await records.ListAsync<Meeting>("", cancellationToken);
        var met = meetings.ToLookup(meeting => meeting.Pair);
        var asked = await records.ListAsync<Asked>("", cancellationToken);
        var members = (await records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id);
        // Whole months are counted: the one in which a season begins belongs to it.
        var (first, last) = (from.InZone(zone).Date.ToYearMonth(), (until - Duration.Epsilon).InZone(zone).Date.ToYearMonth());
        var questions = (await records.ListAsync<QuestionMonth>("", cancellationToken)).Where(month => month.Month.ToYearMonth() is var counted && counted >= first && counted <= last).ToArray();

        var current = pairs.Where(pair => pair.ProposedAt < until && (pair.ClosedAt is null || pair.ClosedAt >= from)).ToArray();
        var begun = pairs.Where(pair => pair.ActiveAt is { } at && at >= from && at < until).ToArray();
        return new ProgrammeReport(from, until,
        [
            Count(TallyKind.Pairs, ["proposed", "introducing", "active", "closed", "declined"], current.Select(StateAt)),
            Count(TallyKind.FirstContact, ["0-3", "4-7", "8-14", "15+", Tally.Unknown], begun.Select(pair => Days(FirstSign(pair) - pair.ActiveAt))),
            Count(TallyKind.Meetings, ["0", "1-2", "3-5", "6+"], begun.Select(pair => Times(pair))),
            Count(TallyKind.Answers, ["met", "planned", "not-yet", "need-help", Tally.Unknown],
                current.SelectMany(pair => checkIns[pair.Id]).SelectMany(checkIn => new[] { checkIn.Mentor, checkIn.Mentee }).Where(side => side.AskedAt >= from && side.AskedAt < until).Select(side => AnswerOf(side.Answer))),
            Kinds(meetings.Where(meeting => meeting.At >= from && meeting.At < until),
                current.SelectMany(pair => checkIns[pair.Id].Where(checkIn => checkIn.Met && checkIn.DueAt >= from && checkIn.DueAt < until && !met[pair.Id].Any(meeting => Near(meeting, checkIn)))).Count()),
            Count(TallyKind.Waiting, ["0-7", "8-14", "15-30", "31+", Tally.Unknown], begun.Select(pair => Waited(pair.ActiveAt - WaitedFrom(pair)))
                .Concat(members.Values.Where(IsWaiting).Select(member => Waited(until - (member.WaitingSince ?? member.JoinedAt))))),
            new Tally(TallyKind.Asked, [new Counted("known", questions.Sum(month => month.Answered)), new Counted("offered", questions.Sum(month => month.Offered)), new Counted(Tally.Unknown, questions.Sum(month => month.NotKnown))]),
            Count(TallyKind.Questions, ["answered", "open"], asked.Where(one => one.At >= from && one.At < until).Select(one => one.Waits ? "open" : "answered")),
        ]);

        string StateAt(Pair pair) =>
            pair.ClosedAt < until ? pair.ActiveAt is null ? "declined" : "closed" : pair.ActiveAt < until ? "active" : pair.State == PairState.Introducing || pair.ActiveAt is not null ? "introducing" : "proposed";

        // A mentee who waits again since a pairing ended has waited for that one from the day they joined, as far as anybody knows.
        Instant? WaitedFrom(Pair pair) => members.GetValueOrDefault(pair.Mentee) is { } mentee ? mentee.WaitingSince is { } since && since <= pair.ProposedAt ? since : mentee.JoinedAt : null;

        Instant? FirstSign(Pair pair)
        {
            var signs = checkIns[pair.Id].SelectMany(checkIn => new[] { checkIn.Mentor, checkIn.Mentee }).Where(side => side.Answer == CheckInAnswer.Met).Select(side => side.AnsweredAt).OfType<Instant>()
                .Concat(met[pair.Id].Select(meeting => meeting.At)).ToArray();
            return signs.Length == 0 ? null : signs.Min();
        }

        // A check-in answered "met" with no logged meeting near it is a meeting, too.
        string Times(Pair pair)
        {
            var end = pair.ActiveAt!.Value + FirstSeason;
            var logged = met[pair.Id].Count(meeting => meeting.At < end);
            var told = checkIns[pair.Id].Count(checkIn => checkIn.Met && checkIn.DueAt < end && !met[pair.Id].Any(meeting => Near(meeting, checkIn)));
            return (logged + told) switch { 0 => "0", <= 2 => "1-2", <= 5 => "3-5", _ => "6+" };
        }
    }

    private static bool Near(Meeting meeting, CheckIn checkIn) => meeting.At > checkIn.DueAt - Duration.FromDays(7) && meeting.At < checkIn.DueAt + Duration.FromDays(7);

    private static bool IsWaiting(Member member) => member.Is(Roles.Mentee) && member.Seat is null && member.State is MemberState.Active or MemberState.Paused;

    private static string Days(Duration? time) => time switch { null => Tally.Unknown, { TotalDays: < 4 } => "0-3", { TotalDays: < 8 } => "4-7", { TotalDays: < 15 } => "8-14", _ => "15+" };

    private static string Waited(Duration? time) => time switch { null => Tally.Unknown, { TotalDays: < 8 } => "0-7", { TotalDays: < 15 } => "8-14", { TotalDays: < 31 } => "15-30", _ => "31+" };

    private static string AnswerOf(CheckInAnswer? answer) => answer switch
    {
        CheckInAnswer.Met => "met",
        CheckInAnswer.Planned => "planned",
        CheckInAnswer.NotYet => "not-yet",
        CheckInAnswer.NeedHelp => "need-help",
        _ => Tally.Unknown,
    };

    private static Tally Count(TallyKind kind, IReadOnlyList<string> names, IEnumerable<string> counted)
    {
        var counts = counted.CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new Tally(kind, [.. names.Select(name => new Counted(name, counts.GetValueOrDefault(name)))]);
    }

    private static Tally Kinds(IEnumerable<Meeting> meetings, int withoutKind)
    {
        var kinds = meetings.ToLookup(meeting => meeting.Kind);
        return new Tally(TallyKind.Kinds, [.. Enum.GetValues<MeetingKind>().Select(kind => new Counted(kind.ToString(), kinds[kind].Count(), kinds[kind].Sum(meeting => meeting.Minutes))), new Counted(Tally.Unknown, withoutKind)]);
    }
}
