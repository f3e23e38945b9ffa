using System.Globalization;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Reports;
using NodaTime;

namespace MentorBot.Dialogs.Reports;

/// <summary>Offers the programme's tables as CSV.</summary>
public sealed class ExportCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("export", "exportar", Arguments.None, Who.Coordinator, texts => texts.Reports.ExportHelp);

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Reports);
        turn.Say(texts.ExportIntro, Card.Of(turn.Texts.Communities.Label(Syntax.Name)).With(links, turn, [.. ExportFile.Tables.Select(table => new OfferedFile(texts.TableName(table), ExportFile.FileName, table))]));
        return Task.CompletedTask;
    }
}

/// <summary>One table of the programme as CSV: status and counts, never words of a member.</summary>
public sealed class ExportFile : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "export";

    /// <summary>The table of everything that was sent by itself.</summary>
    public const string Deliveries = "deliveries";

    // On the first of a month it is the month before that is to be signed.
    private const string LastHours = "last-hours";

    /// <summary>The tables there are.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["people", "pairs", "meetings", "hours", LastHours, Deliveries];

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        var names = (await call.Records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id);
        string NameOf(MemberId id) => names.TryGetValue(id, out var member) ? member.Name : "";
        var receivers = call.Argument == Deliveries ? await GroupCards.ReceiversAsync(call.Records, call.Texts.Groups, cancellationToken) : new Dictionary<MemberId, string>();
        IEnumerable<IReadOnlyList<string>> rows = call.Argument switch
        {
            "people" => names.Values.OrderBy(member => Fold.Of(member.Name), StringComparer.Ordinal).Select(member => Person(call, member)),
            "pairs" => (await call.Records.ListAsync<Pair>("", cancellationToken)).OrderBy(pair => pair.ProposedAt).Select(pair => (IReadOnlyList<string>)
                [NameOf(pair.Mentor), NameOf(pair.Mentee), call.Texts.Reports.Part(StateOf(pair), TallyKind.Pairs), Day(call, pair.ProposedAt), Day(call, pair.ActiveAt), Day(call, pair.ClosedAt), pair.Reason is { } why ? call.Texts.Pairing.Name(why) : ""]),
            "meetings" => await MeetingsAsync(call, NameOf, cancellationToken),
            "hours" => await HoursAsync(call, call.Me.DayAt(call.Now).ToYearMonth(), cancellationToken),
            LastHours => await HoursAsync(call, call.Me.DayAt(call.Now).ToYearMonth().PlusMonths(-1), cancellationToken),
            Deliveries => (await DeliveriesCommand.ShownAsync(call.Records, "", cancellationToken)).OrderBy(delivery => delivery.DueAt).Select(delivery => (IReadOnlyList<string>)
                [receivers.GetValueOrDefault(delivery.To, ""), call.Texts.Communities.Name(delivery.Notice), Moment(call, delivery.SentAt ?? delivery.DueAt), delivery.Outcome is { } outcome ? call.Texts.Communities.Name(outcome) : call.Texts.Communities.Waiting]),
            _ => [],
        };
        return Tables.Contains(call.Argument)
            ? new FileAnswer.Download($"{call.Argument}-{Day(call, call.Now)}.csv", Csv.MediaType, Csv.Write(call.Texts.Reports.Columns(call.Argument), rows))
            : new FileAnswer.Gone();
    }

    // As the report calls them.
    private static string StateOf(Pair pair) => pair.State switch
    {
        PairState.Proposed => "proposed",
        PairState.Introducing => "introducing",
        PairState.Active => "active",
        _ => pair.ActiveAt is null ? "declined" : "closed",
    };

    private static IReadOnlyList<string> Person(FileCall call, Member member) =>
    [
        member.Name, call.Texts.Members.Name(member.Roles), call.Texts.Desk.Name(member.State), member.Family is { } family ? call.Texts.Talk.Name(family) : "", member.Worksite,
        TextsIn.Of(member.Language).Talk.LanguageName, Day(call, member.JoinedAt), Number(member.Mentoring.Count), member.Seat is null ? "" : call.Texts.Reports.Yes,
    ];

    private static async Task<IEnumerable<IReadOnlyList<string>>> HoursAsync(FileCall call, YearMonth month, CancellationToken cancellationToken) =>
        (await HoursLog.OfAsync(call.Records, month, cancellationToken)).Select(log => (IReadOnlyList<string>)
            [log.Name, month.ToString("uuuu-MM", CultureInfo.InvariantCulture), Number(log.Meetings.Count), Number(log.Minutes), (log.Minutes / 60.0).ToString("0.00", CultureInfo.InvariantCulture)]);

    private static async Task<IEnumerable<IReadOnlyList<string>>> MeetingsAsync(FileCall call, Func<MemberId, string> nameOf, CancellationToken cancellationToken)
    {
        var pairs = (await call.Records.ListAsync<Pair>("", cancellationToken)).ToDictionary(pair => pair.Id);
        return (await call.Records.ListAsync<Meeting>("", cancellationToken)).Where(meeting => pairs.ContainsKey(meeting.Pair)).OrderBy(meeting => meeting.At)
            .Select(meeting => (IReadOnlyList<string>)[nameOf(pairs[meeting.Pair].Mentor), nameOf(pairs[meeting.Pair].Mentee), Day(call, meeting.At), call.Texts.CheckIns.Name(meeting.Kind), Number(meeting.Minutes)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(FileCall call, Instant? at) => at is { } when ? call.Me.DayAt(when).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Moment(FileCall call, Instant at) => at.InZone(call.Me.Zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
