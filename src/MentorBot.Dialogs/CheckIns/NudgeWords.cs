using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>The words and choices of the messages that the bot sends by itself beside check-ins; null where one has lost its sense.</summary>
public static class NudgeWords
{
    /// <summary>The words of one delivery.</summary>
    public static async Task<Spoken?> OfAsync(IRecords records, Member to, Notice notice, CancellationToken cancellationToken)
    {
        var texts = TextsIn.Of(to.Language);
        return notice switch
        {
            Notice.LongSince since => await WithActiveAsync(records, since.Pair, to, (pair, other) => pair.LastMetAt is not { } met || other.DayAt(met) > since.Met ? null
                : Asks(texts.Nudges.LongSince(other.Name, since.Met), texts.Nudges.LongSinceLabels,
                    [.. new[] { CheckInAnswer.Met, CheckInAnswer.Planned, CheckInAnswer.NotYet }.Select(answer => $"{SinceCommand.Syntax.Name} {answer} {pair.Id}")]), cancellationToken),
            Notice.StillIn => Asks(texts.Nudges.StillIn((await records.CommunityAsync(cancellationToken)).Settings.SilentRounds, (await records.CommunityAsync(cancellationToken)).Settings.NoticeDays),
                texts.Nudges.StillInLabels, [StillInCommand.Syntax.Name, $"{PauseCommand.Syntax.Name} in 4 weeks", LeaveCommand.Syntax.Name]),
            Notice.Resting => to.AskedIfStillIn is null ? null : new Spoken(texts.Nudges.Resting, Card.Of("").With(new Choice(texts.Nudges.BackLabel, StillInCommand.Syntax.Name))),
            Notice.PartnerPaused paused => await WithActiveAsync(records, paused.Pair, to, (pair, other) => PausedOf(pair, other, texts), cancellationToken),
            Notice.WaitingNews => await WaitingAsync(records, to, texts, cancellationToken),
            Notice.Survey survey => await WithActiveAsync(records, survey.Pair, to, (pair, other) =>
                Asks(texts.Nudges.Survey(other.Name), [.. Enum.GetValues<PulseAnswer>().Select(texts.Nudges.Name)], [.. Enum.GetValues<PulseAnswer>().Select(answer => $"{PulseCommand.Syntax.Name} {answer} {pair.Id} {survey.Number}")]), cancellationToken),
            Notice.WeekTip tip => await WithActiveAsync(records, tip.Pair, to, (_, other) => new Spoken(texts.Tips.Tip(TipOf(tip.Week), other.Family, other.Name)), cancellationToken),
            Notice.ClosingSoon closing => await ClosingAsync(records, to, closing, texts, cancellationToken),
            Notice.SeasonEnds season => await WithActiveAsync(records, season.Pair, to, (pair, other) => SeasonOf(pair, to, other, season, texts), cancellationToken),
            Notice.DeskDigest digest => await DigestAsync(records, digest, texts, cancellationToken),
            _ => null,
        };
    }

    /// <summary>The tip of a week.</summary>
    public static TipOfWeek TipOf(int week) => (TipOfWeek)Math.Clamp(week - 2, 0, (int)TipOfWeek.LookBack);

    /// <summary>One matter in a line.</summary>
    public static async Task<string> LineAsync(IRecords records, Matter matter, ITexts texts, CancellationToken cancellationToken)
    {
        var who = matter.Pair is { } id && await records.PairAsync(id, cancellationToken) is { } pair
            ? texts.Nudges.Both(await NameAsync(records, pair.Mentor, cancellationToken), await NameAsync(records, pair.Mentee, cancellationToken))
            : matter.Member is { } member ? await NameAsync(records, member, cancellationToken) : "…";
        return texts.Nudges.Line(matter.What, who);
    }

    private static async Task<Spoken?> DigestAsync(IRecords records, Notice.DeskDigest digest, ITexts texts, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var matter in await DigestRules.InAsync(records, digest, cancellationToken))
            lines.Add(await LineAsync(records, matter, texts, cancellationToken));
        return lines.Count == 0 ? null
            : new Spoken(texts.Nudges.Digest(lines.Count), Card.Of("", lines).With(new Choice(texts.Communities.Label("desk"), "desk")));
    }

    // A break with a day asks for nothing; one that silence began, and that nobody can say the end of, leaves a choice.
    private static Spoken? PausedOf(Pair pair, Member other, ITexts texts) => other switch
    {
        { State: MemberState.Paused, PausedUntil: { } until } => new Spoken(texts.Matching.PartnerPaused(other.Name, until)),
        { State: MemberState.Paused } => Asks(texts.Nudges.PartnerRests(other.Name), texts.Nudges.PartnerRestsLabels, [$"{GoOnCommand.Syntax.Name} {pair.Id}", $"{PairEndCommand.Syntax.Name} {pair.Id}"]),
        _ => null,
    };

    private static Spoken SeasonOf(Pair pair, Member to, Member other, Notice.SeasonEnds season, ITexts texts)
    {
        var labels = texts.Nudges.SeasonLabels;
        var choices = new List<Choice>
        {
            new(labels[0], $"{WishCommand.Syntax.Name} {SeasonWish.GoOn} {pair.Id}"),
            new(labels[1], $"{WishCommand.Syntax.Name} {SeasonWish.Close} {pair.Id}"),
        };
        if (to.Id == pair.Mentee)
            choices.Add(new(labels[2], $"{WishCommand.Syntax.Name} {SeasonWish.Mentor} {pair.Id}"));
        return new Spoken(texts.Nudges.SeasonEnds(other.Name, season.On), Card.Of("", texts.Nudges.LastTalk).With(choices), Asks: true);
    }

    private static async Task<Spoken?> ClosingAsync(IRecords records, Member to, Notice.ClosingSoon closing, ITexts texts, CancellationToken cancellationToken)
    {
        var days = (await records.CommunityAsync(cancellationToken)).Settings.NoticeDays;
        return await WithActiveAsync(records, closing.Pair, to, (pair, other) => !pair.ClosingTold ? null
            : Asks(texts.Nudges.ClosingSoon(other.Name, days), texts.Nudges.ClosingLabels, [$"{GoOnCommand.Syntax.Name} {pair.Id}", $"{PairEndCommand.Syntax.Name} {pair.Id} {EndReason.NotSaid}"]), cancellationToken);
    }

    private static async Task<Spoken?> WaitingAsync(IRecords records, Member to, ITexts texts, CancellationToken cancellationToken)
    {
        var line = await WaitingLine.OfAsync(records, cancellationToken);
        var place = line.ToList().FindIndex(member => member.Id == to.Id) + 1;
        if (place == 0)
            return null;
        var backup = (await records.CommunityAsync(cancellationToken)).BackupContact is { } contact ? await NameAsync(records, contact, cancellationToken)
            : await records.CoordinatorsAsync(cancellationToken) is [var first, ..] ? first.Name : null;
        return new Spoken(texts.Nudges.WaitingNews(to.DayAt(to.WaitingSince ?? to.JoinedAt), place, line.Count, backup));
    }

    private static Spoken Asks(string text, IReadOnlyList<string> labels, IReadOnlyList<string> values) =>
        new(text, Card.Of("").With([.. labels.Select((label, index) => new Choice(label, values[index]))]), Asks: true);

    private static async Task<Spoken?> WithActiveAsync(IRecords records, PairId id, Member to, Func<Pair, Member, Spoken?> say, CancellationToken cancellationToken) =>
        await records.PairAsync(id, cancellationToken) is { State: PairState.Active } pair && await records.MemberAsync(pair.Other(to.Id), cancellationToken) is { } other ? say(pair, other) : null;

    private static async Task<string> NameAsync(IRecords records, MemberId id, CancellationToken cancellationToken) => (await records.MemberAsync(id, cancellationToken))?.Name ?? "…";
}
