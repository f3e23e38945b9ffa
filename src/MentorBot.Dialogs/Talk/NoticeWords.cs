using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Desk;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Imports;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Domain.Announcements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Talk;

/// <summary>Puts a notice into words, in the member's language, at the moment it is sent. Null when it has lost its sense.</summary>
public static class NoticeWords
{
    /// <summary>The words of one delivery.</summary>
    public static async Task<Spoken?> OfAsync(IRecords records, Member to, Delivery delivery, CancellationToken cancellationToken)
    {
        var texts = TextsIn.Of(to.Language);
        return delivery.Notice switch
        {
            Notice.Proposal notice => await ProposalAsync(records, to, notice, texts, cancellationToken),
            Notice.Introduction notice => await IntroductionAsync(records, to, notice, texts, cancellationToken),
            Notice.Correction notice => await WithPairAsync(records, notice.Pair, to, (_, other) => new Spoken(texts.Pairing.Correction(other?.Name ?? "…")), cancellationToken),
            Notice.PairEnded notice => await WithPairAsync(records, notice.Pair, to, (pair, other) => new Spoken(
                pair.Mentee == to.Id ? texts.Pairing.EndedMentee : pair.ActiveAt is null ? texts.Pairing.Withdrawn : texts.Pairing.EndedMentor(other?.Name)), cancellationToken),
            Notice.DateAsked notice => await DateAsync(records, to, notice.Pair, notice.Number, agreed: false, texts, cancellationToken),
            Notice.DateAgreed notice => await DateAsync(records, to, notice.Pair, notice.Number, agreed: true, texts, cancellationToken),
            Notice.CheckInAsk notice => await CheckInAsync(records, to, notice.Pair, notice.Step, notice.Reminder, delivery.MayRepeat, texts, cancellationToken),
            Notice.CheckInNudge notice => await CheckInAsync(records, to, notice.Pair, notice.Step, reminder: true, delivery.MayRepeat, texts, cancellationToken),
            Notice.HelpNeeded notice => new Spoken(texts.CheckIns.HelpNeeded(await NameAsync(records, notice.Member, cancellationToken))),
            Notice.ProblemReported notice => new Spoken(texts.Members.ProblemReported(await NameAsync(records, notice.Member, cancellationToken))),
            Notice.OfQuestion notice => await QuestionWords.OfAsync(records, to, notice, texts, cancellationToken),
            Notice.EntryWaits notice => await records.FindAsync<LocalEntry>(notice.Id, cancellationToken) is { Proposed: not null }
                ? new Spoken(texts.Entries.WaitsForYou(notice.Id), Card.Of("").With(new Choice(texts.Entries.ReviewLabel, ReviewEntriesCommand.Syntax.Name)))
                : null,
            Notice.EntryReviewed notice => new Spoken(texts.Entries.Reviewed(notice.Id, notice.Good)),
            Notice.Approved => new Spoken(texts.Members.ApprovedYou),
            Notice.JoinerWaits notice => await JoinerAsync(records, notice, texts, cancellationToken),
            Notice.FinishProfile => to.ProfileFinished ? null : new Spoken(texts.Members.FinishProfile, Card.Of("").With(new Choice(texts.Members.FinishProfileLabel, ProfileCommand.Syntax.Name))),
            Notice.RoundReady => new Spoken(texts.Matching.RoundReady, Card.Of("").With(new Choice(texts.Communities.Label(MatchPreviewCommand.Syntax.Name), $"{MatchPreviewCommand.Syntax.Name} page 1"))),
            Notice.RoleGiven notice => new Spoken(texts.Desk.RoleGiven(texts.Members.Name(notice.Role))),
            Notice.Declined notice => new Spoken(to.State == MemberState.Waiting ? texts.Desk.NotLetIn(texts.Desk.Name(notice.Reason)) : texts.Desk.NotApproved(texts.Desk.Name(notice.Reason))),
            Notice.ImportChecked notice => await records.FindAsync<ImportBatch>(notice.Import, cancellationToken) is { State: ImportState.Checked } ? ImportCards.Checked(notice, texts) : null,
            Notice.ImportDone notice => new Spoken(texts.Imports.Done(notice.People)),
            Notice.Announced notice => await records.FindAsync<Announcement>(notice.Announcement, cancellationToken) is { } announcement
                ? new Spoken(texts.Announcements.Said(await NameAsync(records, announcement.By, cancellationToken), announcement.In(to.Language)))
                : null,
            Notice.SeasonEnded => new Spoken(texts.Seasons.Thanks),
            Notice.SeasonStarts => to.State != MemberState.Paused ? null : new Spoken(texts.Seasons.Starts, Card.Of("").With(
                new Choice(texts.Seasons.TakePart, ResumeCommand.Syntax.Name) { Words = ["yes", "si"] }, new Choice(texts.Seasons.NotThisTime, LeaveCommand.Syntax.Name) { Words = ["no"] }), Asks: true),
            Notice.PlaceGone => new Spoken(texts.Places.PlaceGone),
            Notice.BackFromPause => new Spoken(texts.Members.BackFromPause),
            _ => await NudgeWords.OfAsync(records, to, delivery.Notice, cancellationToken)
                ?? await GroupWords.OfAsync(records, to, delivery.Notice, texts, cancellationToken)
                ?? await LearningWords.OfAsync(records, to, delivery.Notice, texts, cancellationToken),
        };
    }

    private static async Task<Spoken?> ProposalAsync(IRecords records, Member to, Notice.Proposal notice, ITexts texts, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(notice.Pair, cancellationToken) is not { State: PairState.Proposed } pair || await records.MemberAsync(pair.Mentee, cancellationToken) is not { } mentee)
            return null;
        var fit = PairingRules.FitOf(to, mentee, (await records.CommunityAsync(cancellationToken)).Settings.Weights);
        var answer = ProposalCommand.Syntax.Name;
        return new Spoken(texts.Pairing.Proposal(mentee.Name, texts.Pairing.About(mentee, texts.Matching.WhyForMentor(fit, mentee.Name))), Card.Of("").With(
            new Choice(texts.Pairing.AcceptLabel, $"{answer} yes {pair.Id}") { Words = ["yes", "si", "ok", "sure", "claro"] },
            new Choice(texts.Pairing.NotNowLabel, $"{answer} no {pair.Id}") { Words = ["no", "not now", "ahora no"] },
            new Choice(texts.Pairing.SuperviseLabel, $"{answer} supervise {pair.Id}") { Words = ["supervise", "boss", "superviso", "jefe"] }), Asks: true);
    }

    private static async Task<Spoken?> IntroductionAsync(IRecords records, Member to, Notice.Introduction notice, ITexts texts, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(notice.Pair, cancellationToken) is not { State: PairState.Introducing } pair || await records.MemberAsync(pair.Other(to.Id), cancellationToken) is not { } other)
            return null;
        var (mentor, mentee) = to.Id == pair.Mentor ? (to, other) : (other, to);
        var fit = PairingRules.FitOf(mentor, mentee, (await records.CommunityAsync(cancellationToken)).Settings.Weights);
        // Whoever shares no app can arrange the first meeting here.
        var apart = !PairingRules.ShareAnApp(mentor, mentee);
        string[] how = [.. PhoneOf(other, texts), .. apart ? [texts.Dates.NoSharedApp(other.Name)] : Array.Empty<string>()];
        var spoken = to.Id == pair.Mentor
            ? new Spoken(texts.Pairing.MeetMentee(other.Name, texts.Matching.WhyForMentor(fit, other.Name)), Card.Of(other.Name, [.. how, .. texts.Pairing.FirstStepsMentor(other.Name)]))
            : new Spoken(texts.Pairing.MeetMentor(other.Name, texts.Matching.WhyForMentee(fit, other.Name)), Card.Of(other.Name, [.. how, .. texts.Pairing.FirstStepsMentee(other.Name)]));
        return apart ? spoken with { Card = spoken.Card!.With(PairMeetCommand.Begin(pair.Id, texts.Dates.AgreeLabel)) } : spoken;
    }

    private static async Task<Spoken?> DateAsync(IRecords records, Member to, PairId id, int number, bool agreed, ITexts texts, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active or PairState.Introducing, Date: { } date } pair || date.Number != number || date.Agreed != agreed
            || await records.MemberAsync(pair.Other(to.Id), cancellationToken) is not { } other)
            return null;
        var (mentor, mentee) = to.Id == pair.Mentor ? (to, other) : (other, to);
        var words = PairMeetCommand.Words(date, to, mentor, mentee);
        return agreed
            ? new Spoken(texts.Dates.Agreed(other.Name, words))
            : new Spoken(texts.Dates.DoesItWork(other.Name, words), Card.Of("").With(PairMeetCommand.Agree(id, number, texts), PairMeetCommand.Begin(id, texts.Dates.OtherTimeLabel)), Asks: true);
    }

    // Given for this: the two need not find each other on one platform.
    private static IReadOnlyList<string> PhoneOf(Member other, ITexts texts) => other.Phone.Length > 0 ? [texts.Places.Phone(other.Phone)] : [];

    private static async Task<Spoken?> CheckInAsync(IRecords records, Member to, PairId id, int step, bool reminder, bool mayRepeat, ITexts texts, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active } pair
            || await records.CheckInAsync(id, step, cancellationToken) is not { } checkIn
            || (to.Id == pair.Mentor ? checkIn.Mentor : checkIn.Mentee).Answer is not null
            || await records.MemberAsync(pair.Other(to.Id), cancellationToken) is not { } other)
            return null;
        // The other one has said that they met: nobody needs reminding of that.
        if (reminder && checkIn.Met)
            return null;
        Choice Answer(CheckInAnswer answer, params IReadOnlyList<string> words) => new(texts.CheckIns.Name(answer), $"{CheckInAnswerCommand.Syntax.Name} {answer} {id} {step}") { Words = words };
        var community = await records.CommunityAsync(cancellationToken);
        var since = pair.LastMetAt is { } met ? community.Calendar.DaysBetween(to.DayAt(met), to.DayAt(checkIn.DueAt)) : 0;
        var isLong = community.Settings.SinceLastDays > 0 && since >= community.Settings.SinceLastDays && !reminder && !mayRepeat;
        return new Spoken(isLong ? texts.CheckIns.AskAfter(other.Name, since) : texts.CheckIns.Ask(other.Name, reminder, mayRepeat), Card.Of("").With(
        [
            Answer(CheckInAnswer.Met, "met", "yes", "si", "nos vimos"),
            Answer(CheckInAnswer.Planned, "planned", "date", "fecha", "tenemos fecha"),
            Answer(CheckInAnswer.NotYet, "not yet", "no", "todavia no", "aun no"),
            Answer(CheckInAnswer.NeedHelp, "help me", "need help", "ayudame", "necesito ayuda"),
            // Whoever mentors and is silent may have no hands free: that is said with one tap, too.
            .. reminder && to.Id == pair.Mentor ? [TooMuchCommand.Offered(texts)] : (Choice[])[],
        ]), Asks: true);
    }

    private static async Task<Spoken?> JoinerAsync(IRecords records, Notice.JoinerWaits notice, ITexts texts, CancellationToken cancellationToken) =>
        await records.MemberAsync(notice.Member, cancellationToken) is { State: MemberState.Waiting } joiner
            ? new Spoken(texts.Communities.JoinerWaits(joiner.Name), Card.Of("").With(
                new Choice(texts.Communities.ApproveLabel(joiner.Name), $"{ApproveCommand.Syntax.Name} {People.Exactly(joiner.Id)}") { Words = ["yes", "si"] },
                new Choice(texts.Talk.No, $"{DeclineCommand.Syntax.Name} {People.Exactly(joiner.Id)}") { Words = ["no"] }), Asks: true)
            : null;

    private static async Task<Spoken?> WithPairAsync(IRecords records, PairId id, Member to, Func<Pair, Member?, Spoken> say, CancellationToken cancellationToken) =>
        await records.PairAsync(id, cancellationToken) is { } pair ? say(pair, await records.MemberAsync(pair.Other(to.Id), cancellationToken)) : null;

    private static async Task<string> NameAsync(IRecords records, MemberId id, CancellationToken cancellationToken) => (await records.MemberAsync(id, cancellationToken))?.Name ?? "…";

    /// <summary>Several messages as one, their choices numbered through, each choice saying what it is about.</summary>
    public static Spoken Merged(IReadOnlyList<Spoken> several, ITexts texts)
    {
        if (several is [var only])
            return only;
        var lines = several.SelectMany((spoken, index) => (IEnumerable<string>)[$"{(char)('A' + index)}. {spoken.Text}", .. spoken.Card?.Lines ?? []]);
        var choices = several.SelectMany((spoken, index) => (spoken.Card?.Choices ?? []).Select(choice => choice with { Label = $"{(char)('A' + index)}: {choice.Label}", Words = [], Matter = index })).ToArray();
        return new Spoken(texts.Talk.SeveralThings(several.Count), Card.Of("", [.. lines]).With(choices), several.Any(spoken => spoken.Asks));
    }
}
