using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Learning;

/// <summary>Puts the notices of learning into words. Null when one has lost its sense.</summary>
public static class LearningWords
{
    /// <summary>The words of one notice.</summary>
    public static async Task<Spoken?> OfAsync(IRecords records, Member to, Notice notice, ITexts all, CancellationToken cancellationToken)
    {
        var texts = all.Learning;
        switch (notice)
        {
            case Notice.CohortWeek week when await TeamAsync(records, to, week.Group, cancellationToken) is { } group:
                var id = CredentialWork.IdOf(group.Credential);
                // Whoever has it, or is through with it, is not asked.
                return await records.CredentialAsync(to.Id, id, cancellationToken) is { State: CredentialState.Collecting or CredentialState.NotYet }
                    ? new Spoken(texts.HowFar(week.Week), Card.Of(group.Credential).With([.. Enum.GetValues<Progress>().Select(progress =>
                        new Choice(texts.Name(progress), $"{CredentialStepCommand.Syntax.Name} {id} {CredentialStepCommand.Share} {progress}"))]), Asks: true)
                    : null;
            case Notice.CredentialHeard heard when await records.CredentialAsync(to.Id, heard.Work, cancellationToken) is { State: CredentialState.Submitted } work && work.Tries == heard.Try:
                Choice Step(string label, string step) => new(label, $"{CredentialStepCommand.Syntax.Name} {work.Id} {step}");
                return new Spoken(texts.Heard(work.Name), Card.Of("").With(
                    Step(texts.AwardedLabel, CredentialStepCommand.Awarded) with { Words = ["yes", "si"] },
                    Step(texts.NotYetLabel, CredentialStepCommand.NotYet),
                    Step(texts.StillWaitingLabel, CredentialStepCommand.Waiting) with { Words = ["no"] }), Asks: true);
            case Notice.TeamCourse course when await TeamAsync(records, to, course.Group, cancellationToken) is { } team:
                return new Spoken(texts.TeamFinished(course.Course), Card.Of("").With(new Choice(texts.BoardTitle, $"{GroupNextCommand.Syntax.Name} {team.Id}")));
            case Notice.GoalsShared goals when await CompassFlow.SharedAsync(records, goals.Member, to.Id, cancellationToken) is { } shared:
                return new Spoken(texts.GoalsOf(await GroupCards.NameAsync(records, goals.Member, cancellationToken), [.. shared.Goals.Select(goal => all.Talk.Name(goal.Standard))]));
            case Notice.MentorTip tip when await CompassFlow.SharedAsync(records, tip.Member, to.Id, cancellationToken) is { } shared && tip.Goal < shared.Goals.Count:
                var standard = shared.Goals[tip.Goal].Standard;
                return new Spoken(texts.Tip(standard, await GroupCards.NameAsync(records, tip.Member, cancellationToken)),
                    Catalogue.For(standard).FirstOrDefault() is { } fit ? Card.Of("", texts.Fits(fit.TitleIn(to.Language), fit.Source, fit.Year)) : null);
            case Notice.EventReminder reminder when Catalogue.Find(reminder.Happening) is { } what:
                return new Spoken(texts.EventReminder(what.TitleIn(to.Language), what.AboutIn(to.Language), reminder.On, what.Day is not null));
            case Notice.LearningDigest digest when (await records.WishesAsync(to.Id, cancellationToken)).Digest:
                return new Spoken(texts.DigestIntro, await DigestAsync(records, to, digest, all, cancellationToken));
            case Notice.BecomeMentor when !to.Is(Roles.Mentor):
                return new Spoken(texts.BecomeMentor(to.Name), Card.Of("", texts.Ladder).With(
                    new Choice(texts.MentorYes, $"{MentorAnswerCommand.Syntax.Name} {MentorAnswerCommand.Yes}") { Words = ["yes", "si"] },
                    new Choice(texts.MentorNotNow, $"{MentorAnswerCommand.Syntax.Name} no") { Words = ["no"] }), Asks: true);
            default:
                return null;
        }
    }

    private static async Task<Card> DigestAsync(IRecords records, Member to, Notice.LearningDigest digest, ITexts all, CancellationToken cancellationToken)
    {
        var (texts, lines) = (all.Learning, new List<string>());
        foreach (var group in await records.GroupsOfAsync(to.Id, cancellationToken))
        {
            lines.Add($"{GroupCards.TitleOf(group, all.Groups)}. {(group.Meeting is { } meeting ? all.Groups.MeetingLine(GroupWords.When(to, meeting.At, all.Groups), group.Where) : all.Groups.NoDate)}");
        }
        foreach (var work in (await records.CredentialsOfAsync(to.Id, cancellationToken)).Where(work => work.State is CredentialState.Collecting or CredentialState.NotYet))
            lines.Add(texts.DigestCredential(work.Name, work.Missing.Count));
        if (await LearningPath.FinishedAsync(records, to.Id, cancellationToken) is { Count: > 0 and < LearningPath.Courses } done)
            lines.Add(texts.DigestPath(done.Count));
        var today = new NodaTime.LocalDate(digest.Year, digest.Month, 1);
        foreach (var (what, on) in Catalogue.Upcoming(today).Where(next => next.On < today.PlusMonths(2)))
            lines.Add(texts.Around(on, what.Day is not null) + texts.ResourceLine(what.TitleIn(to.Language), what.AboutIn(to.Language), what.Source, what.Year));
        // Something else each month, in turn.
        var library = Catalogue.All.Where(resource => !resource.IsEvent).ToArray();
        var pick = library[((digest.Year * 12) + digest.Month) % library.Length];
        lines.Add(texts.DigestPick(pick.TitleIn(to.Language), pick.AboutIn(to.Language)));
        return Card.Of("", lines).With(new Choice(texts.DigestOff, $"{DigestCommand.Syntax.Name} off"));
    }

    private static async ValueTask<Group?> TeamAsync(IRecords records, Member to, GroupId id, CancellationToken cancellationToken) =>
        await records.GroupAsync(id, cancellationToken) is { IsOver: false } group && group.Has(to.Id) ? group : null;
}
