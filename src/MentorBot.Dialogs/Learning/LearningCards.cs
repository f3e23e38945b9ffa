using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Learning;

/// <summary>What learning adds to a group's card, and one's own work on a card.</summary>
public static class LearningCards
{
    /// <summary>A cohort's statuses; a team's board: who finished what, in the order of the courses, and what is open in the plan.</summary>
    /// <remarks>Names stand in the order of the group, not of speed: a board celebrates, it does not compare.</remarks>
    public static async Task<IReadOnlyList<string>> LinesAsync(IRecords records, Group group, ITexts all, CancellationToken cancellationToken)
    {
        var (texts, lines) = (all.Learning, new List<string>());
        if (group.Kind == GroupKind.Cohort)
        {
            if (group.Week > 0)
                lines.Add(texts.Week(group.Week));
            foreach (var member in group.Members)
            {
                var shared = (await records.FindAsync<CredentialWork>(CredentialWork.KeyOf(member, group.Credential), cancellationToken))?.Shared;
                lines.Add(texts.ProgressLine(await GroupCards.NameAsync(records, member, cancellationToken), shared is { } progress ? texts.Name(progress) : texts.NothingShared));
            }
        }
        if (group.Kind == GroupKind.Team)
        {
            for (var course = 1; course <= LearningPath.Courses; course++)
            {
                var done = new List<string>();
                foreach (var member in group.Members)
                {
                    if ((await LearningPath.FinishedAsync(records, member, cancellationToken)).Contains(course))
                        done.Add(await GroupCards.NameAsync(records, member, cancellationToken));
                }
                lines.Add(done.Count == 0 ? texts.BoardLineOpen(course) : texts.BoardLine(course, done));
            }
            var open = Enum.GetValues<PlanSection>().Except(group.PlanDone).ToArray();
            lines.Add(open.Length == 0 ? texts.PlanDone : texts.OpenSections([.. open.Select(texts.Name)]));
        }
        return lines;
    }

    /// <summary>What is kept of a member who learns, for their own eyes. The goals of a compass stay sealed here, too: "compass" shows them.</summary>
    public static async Task<IReadOnlyList<string>> DataAsync(IRecords records, Member me, ITexts all, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var group in (await records.ListAsync<Group>("", cancellationToken)).Where(group => group.Has(me.Id) || group.Invited.Contains(me.Id)))
            lines.Add($"{GroupCards.TitleOf(group, all.Groups)}: {all.Talk.Date(me.DayAt(group.StartedAt))} – {(group.ClosedAt is { } end ? all.Talk.Date(me.DayAt(end)) : "…")}");
        foreach (var work in await records.CredentialsOfAsync(me.Id, cancellationToken))
            lines.Add($"{all.Learning.WorkTitle(work.Name, work.State)}: {all.Talk.Date(me.DayAt(work.StartedAt))}");
        if (await LearningPath.FinishedAsync(records, me.Id, cancellationToken) is { Count: > 0 } done)
            lines.Add($"{all.Learning.PathTitle}: {string.Join(", ", done.Select(all.Learning.Course))}");
        if (await records.FindAsync<KeptCompass>(me.Id.Value, cancellationToken) is not null)
            lines.Add($"{all.Learning.CompassTitle}: …");
        if (await records.FindAsync<SharedGoals>(me.Id.Value, cancellationToken) is { } shared)
            lines.Add($"{all.Learning.ShareLabel}: {all.Talk.And([.. shared.Goals.Select(goal => all.Talk.Name(goal.Standard))])}");
        if (await records.FindAsync<LearningWishes>(me.Id.Value, cancellationToken) is { } wishes)
            lines.Add($"{(wishes.Digest ? all.Learning.DigestOn : all.Learning.DigestOff)}{string.Concat(wishes.Events.Select(happening => $"; {Catalogue.Find(happening)?.TitleIn(me.Language) ?? happening}"))}");
        return lines;
    }

    /// <summary>What learning adds to what can be done with a group.</summary>
    public static IReadOnlyList<Choice> Choices(Group group, ITexts all) => group.Kind switch
    {
        GroupKind.Cohort => [new(all.Learning.ChecklistLabel, $"{CredentialStepCommand.Syntax.Name} {CredentialWork.IdOf(group.Credential)} {CredentialStepCommand.Show}")],
        GroupKind.Team => [new(all.Learning.PathTitle, PathCommand.Syntax.Name), new(all.Learning.PlanLabel, $"{PathCommand.Syntax.Name} plan {group.Id}")],
        _ => [],
    };

    /// <summary>One's work with what can be done next.</summary>
    public static async Task<Card> OfAsync(Turn turn, CredentialWork work, IReadOnlyList<string> above, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Learning;
        Choice Step(string label, string step) => new(label, $"{CredentialStepCommand.Syntax.Name} {work.Id} {step}");
        var lines = new List<string>(above) { texts.DoneLine(work.Done.Count, Enum.GetValues<EvidencePart>().Length) };
        if (work.Missing.Count > 0 && work.State is CredentialState.Collecting or CredentialState.NotYet)
            lines.Add(texts.MissingLine([.. work.Missing.Select(texts.Name)]));
        if (work.State == CredentialState.Awarded)
            return Card.Of(texts.WorkTitle(work.Name, work.State), texts.AfterAward);
        if (work.State == CredentialState.Submitted)
            return Card.Of(texts.WorkTitle(work.Name, work.State), lines).With(Step(texts.AwardedLabel, CredentialStepCommand.Awarded), Step(texts.NotYetLabel, CredentialStepCommand.NotYet));

        var choices = new List<Choice> { Step(texts.ChecklistLabel, CredentialStepCommand.List), new(texts.CheckLabel, $"{CredentialCommand.Syntax.Name} check"), Step(texts.SubmitLabel, CredentialStepCommand.Submit) };
        var inGroup = (await turn.Records.GroupsOfAsync(turn.Me.Id, cancellationToken)).Any(group => group.Kind == GroupKind.Cohort && CredentialWork.IdOf(group.Credential) == work.Id);
        if (!inGroup)
        {
            lines.Add(texts.GroupsHelp);
            choices.Add(await CredentialFlow.CohortAsync(turn.Records, turn.Me.Id, work.Name, cancellationToken) is { } cohort
                ? new Choice(texts.JoinOthersLabel, $"{GroupJoinCommand.Syntax.Name} {cohort.Id}")
                : Step(texts.WithOthersLabel, CredentialStepCommand.Group));
        }
        choices.Add(Step(texts.StopLabel, CredentialStepCommand.Stop));
        return Card.Of(texts.WorkTitle(work.Name, work.State), lines).With(choices);
    }
}
