using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Announcements;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Announcements;

/// <summary>Tells everybody something: written in both languages, previewed with the number of people, sent through the outbox.</summary>
public sealed class AnnounceCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("announce", "anunciar", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Announcements.Help) { WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Announcements);
        var last = (await turn.Records.ListAsync<Announcement>("", cancellationToken)).Where(one => one.SentAt is not null).MaxBy(one => one.SentAt);
        // What was typed stands in the field of the language it was typed in by.
        var (english, spanish) = turn.Language == Language.Spanish ? ("", call.Words) : (call.Words, "");
        turn.Say(texts.Intro, Card.Of("", texts.HowTo)
            .With(new Field("en", texts.EnglishLabel, FieldKind.Text, english), new Field("es", texts.SpanishLabel, FieldKind.Text, spanish))
            .With(new Choice(texts.PreviewLabel, AnnouncePreviewCommand.Syntax.Name))
            .With(last is null ? [] : [new Choice(texts.ReportLabel, $"{AnnounceReportCommand.Syntax.Name} {last.Id}")]));
    }
}

/// <summary>Shows what would be said, and to how many.</summary>
public sealed class AnnouncePreviewCommand : ICommand, IHaveSyntax
{
    private const int Longest = 1000;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("announce preview", "anunciar ver", Arguments.None, Who.Coordinator, texts => texts.Announcements.Help) { ForButtons = true, WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Announcements);
        var (english, spanish) = (call.Fields.GetValueOrDefault("en", "").Trim(), call.Fields.GetValueOrDefault("es", "").Trim());
        if (english.Length + spanish.Length == 0)
        {
            turn.Say(texts.NothingWritten);
            return;
        }
        if (english.Length > Longest || spanish.Length > Longest)
        {
            turn.Say(texts.TooLong(Longest));
            return;
        }
        var announcement = new Announcement(ShortId.Of(8, turn.Heard.Id), turn.Me.Id, turn.Now) { English = english, Spanish = spanish };
        var receivers = AnnounceFlow.For(await turn.Records.MembersAsync(cancellationToken), turn.Me.Id);
        turn.Records.Put(announcement);
        turn.Records.LookAt(Subject.OfAnnouncement(announcement.Id), turn.Now + NodaTime.Duration.FromDays(AnnounceFlow.DaysKept));
        List<string> lines = [english, spanish];
        lines.RemoveAll(line => line.Length == 0);
        if (english.Length == 0 || spanish.Length == 0)
            lines.Add(texts.OneLanguageOnly(receivers.Count(member => announcement.In(member.Language) != (member.Language == Language.Spanish ? spanish : english))));
        turn.Ask(texts.Preview(receivers.Count), Card.Of("", lines).With(
            new Choice(texts.SendLabel(receivers.Count), $"{AnnounceSendCommand.Syntax.Name} {announcement.Id}") { Words = ["send", "yes", "enviar", "si"] },
            new Choice(turn.Texts.Talk.Cancel, Members.KeepCommand.Syntax.Name) { Words = ["no"] }));
    }
}

/// <summary>Sends it.</summary>
public sealed class AnnounceSendCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("announce send", "anunciar enviar", Arguments.Words, Who.Coordinator, texts => texts.Announcements.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Announcements);
        if (await turn.Records.FindAsync<Announcement>(call.Words, cancellationToken) is not { } announcement)
        {
            turn.Say(turn.Texts.Talk.OldButton);
            return;
        }
        var count = AnnounceFlow.For(await turn.Records.MembersAsync(cancellationToken), announcement.By).Count;
        if (AnnounceFlow.Send(turn.Records, announcement, count, turn.Now) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(texts.Sending(count), Card.Of("").With(new Choice(texts.ReportLabel, $"{AnnounceReportCommand.Syntax.Name} {announcement.Id}")));
    }
}

/// <summary>How far it has come: sent, waiting, failed, each of how many.</summary>
public sealed class AnnounceReportCommand : ICommand, IHaveSyntax
{
    private const int MostNames = 10;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("announce report", "anunciar informe", Arguments.Words, Who.Coordinator, texts => texts.Announcements.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Announcements);
        if (await turn.Records.FindAsync<Announcement>(call.Words, cancellationToken) is not { SentAt: not null } announcement)
        {
            turn.Say(turn.Texts.Talk.OldButton);
            return;
        }
        var (sent, failed) = (0, new List<string>());
        foreach (var member in await turn.Records.MembersAsync(cancellationToken))
        {
            var outcome = (await turn.Records.FindAsync<Delivery>(Delivery.KeyOf(member.Id, new Notice.Announced(announcement.Id).About), cancellationToken))?.Outcome;
            if (outcome is { Kind: OutcomeKind.Sent })
                sent++;
            else if (outcome is not null && !outcome.IsPassing)
                failed.Add($"{member.Name}: {turn.Texts.Communities.Name(outcome)}");
        }
        var waiting = Math.Max(0, announcement.For - sent - failed.Count);
        turn.Say(texts.Progress(sent, announcement.For), Card.Of("", [texts.StillWaiting(waiting), texts.Failed(failed.Count), .. failed.Take(MostNames)])
            .With(waiting == 0 ? [] : [new Choice(texts.ReportLabel, $"{Syntax.Name} {announcement.Id}")]));
    }
}
