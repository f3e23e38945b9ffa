using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Domain.Groups;

namespace MentorBot.Dialogs.Groups;

/// <summary>A goal that is being sharpened.</summary>
public sealed record GroupGoalDraft
{
    /// <summary>Whose goal.</summary>
    public string Group { get; init; } = "";

    /// <summary>The goal so far.</summary>
    public string Goal { get; init; } = "";
}

/// <summary>"Our goal": one sentence, then which of the five parts of a SMART goal it lacks, then it stands. Back writes it anew.</summary>
public sealed class GroupGoalInterview : Interview<GroupGoalDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "group-goal";

    /// <summary>How long a goal may be.</summary>
    public const int LongestGoal = 240;

    /// <summary>Lists the steps.</summary>
    public GroupGoalInterview() : base(Name) => Steps(
        new(AskGoal, ReadGoal),
        new(AskSharper, (_, draft, _) => draft));

    private static Question AskGoal(Turn turn, GroupGoalDraft draft) => new(turn.Texts.Groups.WhichGoal) { Verbatim = true };

    private static GroupGoalDraft? ReadGoal(Turn turn, GroupGoalDraft draft, StepAnswer answer)
    {
        if (Guard.LooksLikeStudentName(answer.Value))
        {
            turn.Say(turn.Texts.Guard.NameOfAStudent);
            return null;
        }
        return ShortText.Of(answer.Value, LongestGoal) is { Length: > 0 } goal ? draft with { Goal = goal } : null;
    }

    private static Question? AskSharper(Turn turn, GroupGoalDraft draft)
    {
        var (texts, missing) = (turn.Texts.Groups, SmartGoal.Missing(draft.Goal));
        return missing.Count == 0 ? null : new Question(texts.GoalNearly(missing.Count), Card.Of(draft.Goal, [.. missing.Select(texts.Missing)]).With(
            new Choice(texts.KeepGoalLabel, "keep") { Words = ["keep", "ok", "dejar"] },
            new Choice(turn.Texts.Talk.Back, Navigation.Back),
            new Choice(turn.Texts.Talk.Cancel, Navigation.Cancel)));
    }

    /// <inheritdoc/>
    protected override async Task FinishAsync(Turn turn, GroupGoalDraft draft, CancellationToken cancellationToken) =>
        turn.Say(await GroupFlow.AgreeAsync(turn.Records, turn.Me, new GroupId(draft.Group), group => group with { Goal = draft.Goal }, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : turn.Texts.Groups.GoalSaved(draft.Goal));
}
