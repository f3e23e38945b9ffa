using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Groups;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Groups;

/// <summary>Writes down a PLC's goal, with help to sharpen it.</summary>
public sealed class GroupGoalCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group goal", "grupo meta", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group next")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is var (group, _))
            call.Turn.Begin(GroupGoalInterview.Name, Drafts.Write(new GroupGoalDraft { Group = group.Id.Value }));
    }
}

/// <summary>Agrees on norms, from the template.</summary>
public sealed class GroupNormsCommand : ICommand, IHaveSyntax
{
    private const string Save = "save";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group norms", "grupo reglas", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group next")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (group, rest))
            return;
        var (turn, texts, all) = (call.Turn, call.Turn.Texts.Groups, Enum.GetValues<Norm>());
        if (rest != Save)
        {
            turn.Ask(texts.WhichNorms, Card.Of("")
                .With(new Field("norms", texts.NormsLabel, FieldKind.Multi, string.Join(',', group.Norms.Count > 0 ? group.Norms : all)) { Options = [.. all.Select(norm => new Option(texts.Name(norm), norm.ToString()))] })
                .With(new Choice(texts.SaveLabel, $"{Syntax.Name} {group.Id} {Save}") { Words = ["save", "ok", "guardar"] }));
            return;
        }
        var chosen = call.Fields.GetValueOrDefault("norms", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Enum.TryParse<Norm>(word, out var norm) ? norm : (Norm?)null).OfType<Norm>().Distinct().Order().ToArray();
        turn.Say(await GroupFlow.AgreeAsync(turn.Records, turn.Me, group.Id, same => same with { Norms = chosen }, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : $"{texts.Saved} {(chosen.Length > 0 ? texts.NormsLine([.. chosen.Select(texts.Name)]) : "")}".Trim());
    }
}

/// <summary>Sets the day of each step of a PLC's cycle.</summary>
public sealed class GroupDaysCommand : ICommand, IHaveSyntax
{
    private const string Save = "save";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group days", "grupo fechas", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group next")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (group, rest))
            return;
        var (turn, texts, steps) = (call.Turn, call.Turn.Texts.Groups, Enum.GetValues<CycleStep>());
        if (rest != Save)
        {
            turn.Ask(texts.WhichDays, Card.Of("")
                .With([.. steps.Select(step => new Field(step.ToString(), texts.Name(step), FieldKind.Date, group.StepDays.Count > (int)step ? LocalDatePattern.Iso.Format(group.StepDays[(int)step]) : ""))])
                .With(new Choice(texts.SaveLabel, $"{Syntax.Name} {group.Id} {Save}") { Words = ["save", "ok", "guardar"] }));
            return;
        }
        var days = new List<LocalDate>();
        foreach (var step in steps)
        {
            var read = DateReader.Read(call.Fields.GetValueOrDefault(step.ToString(), ""), turn.Me.DayAt(turn.Now), turn.Language);
            // A step never ends before the one in front of it.
            if (read is { } day)
                days.Add(days.Count > 0 && day < days[^1] ? days[^1] : day);
        }
        if (days.Count < steps.Length)
            turn.Say(texts.WhenNotRead);
        else if (await GroupFlow.AgreeAsync(turn.Records, turn.Me, group.Id, same => same with { StepDays = days }, turn.Now, cancellationToken) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say($"{texts.Saved} {texts.StepLine(group.Step, days[(int)group.Step])}");
    }
}
