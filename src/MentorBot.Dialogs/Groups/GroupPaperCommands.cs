using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;

namespace MentorBot.Dialogs.Groups;

/// <summary>A timed agenda with a closing round.</summary>
public sealed class GroupAgendaCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group agenda", "grupo agenda", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group agenda")) { Shape = "30|45|60" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (group, rest))
            return;
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        if (!int.TryParse(rest, CultureInfo.InvariantCulture, out var minutes) || !Agenda.Lengths.Contains(minutes))
        {
            turn.Say(texts.HowLong, Card.Of("").With([.. Agenda.Lengths.Select(length => new Choice(texts.Minutes(length), $"{Syntax.Name} {group.Id} {length}"))]));
            return;
        }
        turn.Say(new Spoken(texts.AgendaTitle(minutes), Card.Of(texts.AgendaTitle(minutes), [.. Lines(group, minutes, texts), .. group.Norms.Count > 0 ? [texts.NormsLine([.. group.Norms.Select(texts.Name)])] : (string[])[]])
            .With(new Choice(texts.NotesLabel, $"{GroupNotesCommand.Syntax.Name} {group.Id}"))) { ForEveryone = true });
    }

    /// <summary>The parts of an agenda with their minutes.</summary>
    internal static IEnumerable<string> Lines(Group group, int minutes, IGroupTexts texts) => Agenda.Of(minutes).Select(item => $"{item.From}–{item.To}: {PartOf(item.Part, group, texts)}");

    private static string PartOf(AgendaPart part, Group group, IGroupTexts texts) =>
        part == AgendaPart.Work && group.Kind == GroupKind.Plc ? $"{texts.Name(part, group.Kind)}: {texts.Hint(group.Step)}" : texts.Name(part, group.Kind);
}

/// <summary>A template for notes without names; the notes themselves are nobody's business here.</summary>
public sealed class GroupNotesCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group notes", "grupo notas", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group agenda")) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Turn.Texts.Groups;
        call.Turn.Say(new Spoken(texts.NotesTitle, Card.Of(texts.NotesTitle, texts.NotesLines)) { ForEveryone = true });
        return Task.CompletedTask;
    }
}

/// <summary>Passes the roles on: facilitator, recorder, timekeeper, reporter in turn.</summary>
public sealed class GroupRotateCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group rotate", "grupo papeles", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group rotate"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (mine, _))
            return;
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        var seen = turn.Heard.Room is { } here && mine.Room is { } room && room.LeadsTo(here);
        var (group, refusal) = await GroupFlow.RotateAsync(turn.Records, turn.Me, mine.Id, seen, turn.Now, cancellationToken);
        if (group is null)
            turn.Say(turn.Texts.Talk.Sorry(refusal!));
        else
            turn.Say(new Spoken(texts.Rotated, Card.Of("", await GroupCards.RolesAsync(turn.Records, group, texts, cancellationToken))) { ForEveryone = true });
    }
}
