using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Knowledge;
using NodaTime;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>Shows what the week's questions lacked, in groups and without names, and which answers did not help.</summary>
public sealed class GapsCommand(Library library) : ICommand, IHaveSyntax
{
    private const int MostGroups = 6;
    private const int MostTold = 3;
    private const int MostEntries = 5;
    private static readonly Duration Week = Duration.FromDays(7);

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("gaps", "faltantes", Arguments.None, Who.Coordinator, texts => texts.Entries.HelpFor("gaps"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Entries);
        var known = await library.OfAsync(turn.Records, cancellationToken);
        var week = (await turn.Records.ListAsync<Asked>("", cancellationToken)).Where(asked => turn.Now - asked.At < Week).ToArray();
        var open = week.Where(asked => asked.Words.Length > 0).ToArray();
        var lines = new List<string>();
        var choices = new List<Choice>();
        foreach (var group in (await known.GroupAsync([.. open.Select(asked => asked.Words)], cancellationToken)).Take(MostGroups))
        {
            lines.Add(texts.GroupLine(group.Count, [.. group.Take(MostTold).Select(place => open[place].Words)]));
            choices.Add(new Choice(texts.NewFrom(open[group[0]].Words), $"{EntryFromQuestionCommand.Syntax.Name} {open[group[0]].Number}"));
        }
        if (week.Length > open.Length)
            lines.Add(texts.AnsweredAndGone(week.Length - open.Length));
        if (await turn.Records.FindAsync<Unanswered>("", cancellationToken) is { } unanswered && unanswered.Monday == EditFlow.MondayOf(turn.Me.DayAt(turn.Now)))
            lines.Add(texts.NotHandedOver(unanswered.Count));
        foreach (var votes in (await turn.Records.ListAsync<EntryVotes>("", cancellationToken)).Where(votes => votes.Down > 0).OrderByDescending(votes => votes.Down).ThenBy(votes => votes.Up).Take(MostEntries))
        {
            if (known.Find(votes.Entry) is not { } entry)
                continue;
            lines.Add(texts.VotesLine(entry.Id, entry.In(turn.Language).Question, votes.Down, votes.Up));
            choices.Add(new Choice(texts.EditLabel(entry.Id), $"{EditEntryCommand.Syntax.Name} {entry.Id}"));
        }
        turn.Say(lines.Count == 0 ? texts.NoGaps : texts.GapsTitle, lines.Count == 0 ? null : Card.Of("", lines).With(choices));
    }
}
