using System.Globalization;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>Logs a meeting at any time: how and how long.</summary>
public sealed class CheckInCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("checkin", "encuentro", Arguments.PerhapsWords, Who.Member, texts => texts.CheckIns.HelpFor("checkin"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.CheckIns);
        var pairs = (await turn.Records.PairsOfAsync(turn.Me, cancellationToken)).Where(pair => pair.State == PairState.Active).ToArray();
        if (pairs.Length == 0)
        {
            turn.Say(turn.Texts.Pairing.NoPair);
            return;
        }
        var others = new List<Option>();
        foreach (var pair in pairs)
            others.Add(new Option((await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…", pair.Id.Value));

        if (call.Words.Length == 0)
        {
            Ask(turn, others);
            return;
        }

        var chosen = call.Fields.GetValueOrDefault("with", others[0].Value);
        var other = others.FirstOrDefault(option => option.Value == chosen) ?? others[0];
        var kind = Enum.TryParse<MeetingKind>(call.Fields.GetValueOrDefault("kind"), ignoreCase: true, out var known) ? known : KindIn(call.Words);
        if (MinutesIn(call.Fields.GetValueOrDefault("minutes") ?? call.Words) is not { } minutes)
        {
            turn.Say(texts.MinutesNotRead);
            if (call.Fields.Count > 0)
                Ask(turn, others);
            return;
        }
        turn.Say(await CheckInFlow.LogAsync(turn.Records, turn.Me.Id, new PairId(other.Value), kind, minutes, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : texts.Logged(other.Label, kind, minutes));
    }

    private static void Ask(Turn turn, IReadOnlyList<Option> others)
    {
        var texts = turn.Texts.CheckIns;
        var fields = new List<Field>
        {
            new("kind", texts.KindLabel, FieldKind.Choice, MeetingKind.InPerson.ToString()) { Options = [.. Enum.GetValues<MeetingKind>().Select(kind => new Option(texts.Name(kind), kind.ToString()))] },
            new("minutes", texts.MinutesLabel, FieldKind.Number, "15"),
        };
        if (others.Count > 1)
            fields.Insert(0, new Field("with", texts.WithLabel, FieldKind.Choice, others[0].Value) { Options = others });
        turn.Ask(texts.LogAsk, Card.Of("").With(fields).With(
            new Choice(texts.SaveLabel, $"{Syntax.Name} log") { Words = ["save", "ok", "guardar"] },
            new Choice(turn.Texts.Talk.Cancel, KeepCommand.Syntax.Name)));
    }

    private static MeetingKind KindIn(string words) => Fold.Of(words) switch
    {
        var text when text.Contains("walk", StringComparison.Ordinal) || text.Contains("camin", StringComparison.Ordinal) => MeetingKind.WalkAlong,
        var text when text.Contains("ride", StringComparison.Ordinal) || text.Contains("ruta", StringComparison.Ordinal) => MeetingKind.RideAlong,
        var text when text.Contains("shift", StringComparison.Ordinal) || text.Contains("turno", StringComparison.Ordinal) => MeetingKind.ShiftOverlap,
        var text when text.Contains("phone", StringComparison.Ordinal) || text.Contains("telefono", StringComparison.Ordinal) => MeetingKind.Phone,
        var text when text.Contains("call", StringComparison.Ordinal) || text.Contains("video", StringComparison.Ordinal) || text.Contains("llamada", StringComparison.Ordinal) => MeetingKind.Call,
        _ => MeetingKind.InPerson,
    };

    private static int? MinutesIn(string text)
    {
        if (DurationReader.Read(text) is { } read)
            return read is > 0 and <= 600 ? read : null;
        var digits = string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return digits.Length == 0 ? 0 : int.TryParse(digits, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 600 ? minutes : null;
    }
}

/// <summary>The answer to a check-in, from its buttons.</summary>
public sealed class CheckInAnswerCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("checkin answer", "encuentro respuesta", Arguments.Words, Who.Member, texts => texts.CheckIns.HelpFor("checkin")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.CheckIns);
        if (call.Split is not [var word, var id, var stepText] || !Enum.TryParse<CheckInAnswer>(word, out var answer) || !int.TryParse(stepText, CultureInfo.InvariantCulture, out var step))
            return;
        if (await CheckInFlow.AnswerAsync(turn.Records, turn.Me.Id, new PairId(id), step, answer, turn.Now, cancellationToken) is { } refusal)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
            return;
        }
        var pair = (await turn.Records.PairAsync(new PairId(id), cancellationToken))!;
        var other = (await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…";
        switch (answer)
        {
            case CheckInAnswer.Met:
                turn.Say(texts.Met(other), HowCard(texts, pair.Id));
                break;
            case CheckInAnswer.Planned:
                turn.Say(texts.Planned(other));
                break;
            case CheckInAnswer.NotYet:
                turn.Say(texts.NotYet(other));
                break;
            default:
                var confidential = turn.Community!.ConfidentialContact is { } contact ? await turn.Records.MemberAsync(contact, cancellationToken) : null;
                IReadOnlyList<Choice> choices = [new(texts.CoordinatorLabel, $"{HelpCallCommand.Syntax.Name} coordinator {id} {step}")];
                if (confidential is not null)
                    choices = [.. choices, new(texts.ConfidentialLabel(confidential.Name), $"{HelpCallCommand.Syntax.Name} confidential {id} {step}")];
                turn.Ask(texts.WhoMayKnow, Card.Of("").With([.. choices, new Choice(texts.NobodyLabel, $"{HelpCallCommand.Syntax.Name} nobody {id} {step}") { Words = ["nobody", "no one", "nadie"] }]));
                break;
        }
    }

    internal static Card HowCard(ICheckInTexts texts, PairId pair) =>
        Card.Of("", texts.HowDidYouMeet).With([.. Enum.GetValues<MeetingKind>().Select(kind => new Choice(texts.Name(kind), $"{CheckInKindCommand.Syntax.Name} {pair} {kind}"))]);
}

/// <summary>How two people met, after "met".</summary>
public sealed class CheckInKindCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("checkin kind", "encuentro tipo", Arguments.Words, Who.Member, texts => texts.CheckIns.HelpFor("checkin")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (call.Split is not [var id, var word] || !Enum.TryParse<MeetingKind>(word, out var kind))
            return;
        var pair = await turn.Records.PairAsync(new PairId(id), cancellationToken);
        var refusal = await CheckInFlow.LogAsync(turn.Records, turn.Me.Id, new PairId(id), kind, 0, turn.Now, cancellationToken);
        turn.Say(refusal is not null || pair is null
            ? turn.Texts.Talk.Sorry(refusal ?? new Refusal.AlreadySettled())
            : turn.Texts.CheckIns.Logged((await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…", kind, 0));
    }
}

/// <summary>Who may know that somebody needs help.</summary>
public sealed class HelpCallCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("help call", "pedir ayuda", Arguments.Words, Who.Member, texts => texts.CheckIns.HelpFor("checkin")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.CheckIns);
        if (call.Split is not [var who, var id, var stepText] || !int.TryParse(stepText, CultureInfo.InvariantCulture, out var step)
            || await turn.Records.PairAsync(new PairId(id), cancellationToken) is not { } pair || !pair.Has(turn.Me.Id))
            return;
        if (who == "nobody")
        {
            turn.Say(texts.NobodyTold);
            return;
        }
        var receivers = who == "confidential" && turn.Community!.ConfidentialContact is { } contact
            ? [contact]
            : (await turn.Records.CoordinatorsAsync(cancellationToken)).Where(member => member.Id != turn.Me.Id).Select(member => member.Id).ToArray();
        if (receivers.Length == 0)
        {
            turn.Say(turn.Texts.Members.NobodyToTell);
            return;
        }
        // Only what the coordinator may know stands in the pair; a call to the confidential contact leaves no trace there.
        if (who == "coordinator")
            turn.Records.Put(pair with { NeedsHelpSince = pair.NeedsHelpSince ?? turn.Now });
        foreach (var receiver in receivers)
            await turn.Records.SendAsync(Delivery.Prompt(receiver, new Notice.HelpNeeded(pair.Id, turn.Me.Id, step), turn.Now), cancellationToken);
        turn.Say(texts.HelpOnItsWay((await turn.Records.MemberAsync(receivers[0], cancellationToken))?.Name ?? texts.CoordinatorLabel));
    }
}

/// <summary>Shows each active pair's last check-in.</summary>
public sealed class CheckInsCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("checkins", "encuentros", Arguments.PerhapsWords, Who.Coordinator, texts => texts.CheckIns.HelpFor("checkins")) { Verbs = Pages.Numbers };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.CheckIns);
        var names = (await turn.Records.MembersAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        var lines = new List<string>();
        // Who needs somebody stands first, then who has not met for longest.
        var active = (await turn.Records.OpenPairsAsync(cancellationToken)).Where(pair => pair.State == PairState.Active)
            .OrderBy(pair => pair.NeedsHelpSince is null).ThenBy(pair => pair.OverdueSince is null).ThenBy(pair => pair.LastMetAt ?? pair.ActiveAt).ToArray();
        var pages = Pages.Of(call.Words, active.Length);
        foreach (var pair in pages.On(active))
        {
            var last = pair.Asked == 0 ? null : await turn.Records.CheckInAsync(pair.Id, pair.Asked, cancellationToken);
            lines.Add(texts.CheckInsLine(names.GetValueOrDefault(pair.Mentor, "…"), names.GetValueOrDefault(pair.Mentee, "…"), pair.Asked, last?.Mentor.Answer, last?.Mentee.Answer,
                pair.LastMetAt is { } met ? turn.Me.DayAt(met) : null, pair.NeedsHelpSince is not null));
        }
        var title = pages.Title(texts.CheckInsTitle(active.Length), turn.Texts);
        turn.Say(title, Card.Of(title, lines).With(pages.Turns(Syntax.Name, turn.Texts)));
    }
}

/// <summary>Shows the pairs that are silent.</summary>
public sealed class OverdueCommand : ICommand, IHaveSyntax
{
    // So many buttons at most, or a phone shows nothing else.
    private const int MostNudges = 4;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("overdue", "en silencio", Arguments.PerhapsWords, Who.Coordinator, texts => texts.CheckIns.HelpFor("overdue")) { Verbs = Pages.Numbers };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.CheckIns);
        var names = (await turn.Records.MembersAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        var pairs = await turn.Records.OpenPairsAsync(cancellationToken);
        var silent = pairs.Where(pair => pair.OverdueSince is not null).OrderBy(pair => pair.OverdueSince).ToArray();
        var notMet = pairs.Where(pair => pair is { OverdueSince: null, NotMetSince: not null, ActiveAt: not null }).OrderBy(pair => pair.ActiveAt).ToArray();
        var pages = Pages.Of(call.Words, silent.Length + notMet.Length);
        var title = pages.Title(texts.OverdueTitle(silent.Length), turn.Texts);
        turn.Say(title, silent.Length + notMet.Length == 0 ? null : Card.Of(title,
                [.. pages.On([.. silent.Select(pair => texts.OverdueLine(names.GetValueOrDefault(pair.Mentor, "…"), names.GetValueOrDefault(pair.Mentee, "…"), turn.Me.DayAt(pair.OverdueSince!.Value), pair.LastMetAt is { } met ? turn.Me.DayAt(met) : null)),
                    .. notMet.Select(pair => texts.NotMetLine(names.GetValueOrDefault(pair.Mentor, "…"), names.GetValueOrDefault(pair.Mentee, "…"), turn.Me.DayAt(pair.ActiveAt!.Value)))])])
            .With([.. pages.On(silent).SelectMany(pair => new[] { pair.Mentee, pair.Mentor }).Where(names.ContainsKey).Take(MostNudges)
                .Select(side => new Choice(texts.NudgeLabel(names[side]), $"{NudgeCommand.Syntax.Name} {People.Exactly(side)}")), .. pages.Turns(Syntax.Name, turn.Texts)]));
    }
}

/// <summary>Reminds somebody of their open check-in, in their own window.</summary>
public sealed class NudgeCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("nudge", "recordar", Arguments.People, Who.Coordinator, texts => texts.CheckIns.HelpFor("nudge")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, member) = (call.Turn, call.People[0]);
        // Whoever is on a break or cannot be reached gets no reminder: that is said now, not found out later.
        if (!member.TakesPart)
        {
            turn.Say(turn.Texts.Talk.Sorry(new Refusal.NotTakingPart(member)));
            return;
        }
        var nudged = false;
        foreach (var pair in (await turn.Records.PairsOfAsync(member, cancellationToken)).Where(pair => pair is { State: PairState.Active, Asked: > 0 }))
        {
            var checkIn = await turn.Records.CheckInAsync(pair.Id, pair.Asked, cancellationToken);
            // Where the other one said that they met, nothing is left to remind of.
            if (checkIn is not { Met: false } || (member.Id == pair.Mentor ? checkIn.Mentor : checkIn.Mentee) is not { Answer: null })
                continue;
            var day = turn.Me.DayAt(turn.Now).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            await turn.Records.SendAsync(Delivery.Scheduled(member.Id, new Notice.CheckInNudge(pair.Id, pair.Asked, day), Priority.Reminder, turn.Now, expires: null), cancellationToken);
            CheckInFlow.Reminded(turn.Records, pair, checkIn, member.Id, turn.Now);
            nudged = true;
        }
        turn.Say(nudged ? turn.Texts.CheckIns.Nudged(member.Name) : turn.Texts.CheckIns.NothingToNudge(member.Name));
    }
}
