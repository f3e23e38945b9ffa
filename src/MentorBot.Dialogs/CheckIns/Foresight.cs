using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>One message that would be sent.</summary>
/// <param name="At">When.</param>
/// <param name="To">To whom.</param>
/// <param name="About">What it says, one notice or several merged.</param>
public sealed record Foreseen(Instant At, Member To, IReadOnlyList<Notice> About);

/// <summary>
/// What would be sent if nothing changed: the rules themselves run on a copy of the community in memory, and nothing is sent. People
/// either all answer at once, or nobody ever does; the truth lies between.
/// </summary>
public sealed class Foresight : IAudience
{
    private readonly List<Foreseen> _messages = [];
    private readonly bool _answers;

    private Foresight(bool answers) => _answers = answers;

    /// <summary>All messages from one moment to another, in order.</summary>
    /// <param name="records">The community as it is.</param>
    /// <param name="now">The programme clock: the rehearsal begins here, whatever part of it is asked for.</param>
    /// <param name="from">The first moment that is shown.</param>
    /// <param name="until">The last.</param>
    /// <param name="answers">Whether everybody answers at once, or nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<Foreseen>> OfAsync(IRecords records, Instant now, Instant from, Instant until, bool answers, CancellationToken cancellationToken)
    {
        var audience = new Foresight(answers);
        await new Rehearsal(await RehearsalRecords.CopyAsync(records, now, cancellationToken), audience).RunAsync(now, until, watch: null, cancellationToken);
        return [.. audience._messages.Where(message => message.At >= from)];
    }

    /// <summary>From the begin of a day to the end of another.</summary>
    public static (Instant From, Instant Until) Span(LocalDate first, LocalDate last, DateTimeZone zone) =>
        (zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant() - Duration.Epsilon);

    /// <inheritdoc/>
    public Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);

    /// <inheritdoc/>
    public async Task<bool> MakesSenseAsync(IRecords copy, Member to, Delivery delivery, CancellationToken cancellationToken) =>
        await NoticeWords.OfAsync(copy, to, delivery, cancellationToken) is not null;

    /// <inheritdoc/>
    public Outcome Take(Member to, IReadOnlyList<Delivery> message, Instant now)
    {
        // Whoever cannot be reached now stays so: nobody knows when they write again.
        if (to.Unreachable)
            return new Outcome(OutcomeKind.Blocked);
        _messages.Add(new Foreseen(now, to, [.. message.Select(delivery => delivery.Notice)]));
        return Outcome.Sent;
    }

    /// <inheritdoc/>
    public async Task AnswerAsync(IRecords copy, Member to, Delivery delivery, Instant now, CancellationToken cancellationToken)
    {
        if (!_answers)
            return;
        switch (delivery.Notice)
        {
            case Notice.Proposal proposal when await copy.MemberAsync(to.Id, cancellationToken) is { } mentor:
                await PairFlow.AcceptAsync(copy, mentor, proposal.Pair, now, cancellationToken);
                break;
            case Notice.CheckInAsk ask:
                await CheckInFlow.AnswerAsync(copy, to.Id, ask.Pair, ask.Step, CheckInAnswer.Met, now, cancellationToken);
                break;
            case Notice.LongSince since:
                await CheckInFlow.MetAsync(copy, to.Id, since.Pair, now, cancellationToken);
                break;
            case Notice.ClosingSoon closing:
                await Endings.GoOnAsync(copy, to.Id, closing.Pair, now, cancellationToken);
                break;
            case Notice.SeasonEnds season:
                await Endings.WishAsync(copy, to.Id, season.Pair, SeasonWish.GoOn, now, cancellationToken);
                break;
            case Notice.StillIn when await copy.MemberAsync(to.Id, cancellationToken) is { } member:
                await MemberRules.ResumeAsync(copy, member, now, cancellationToken);
                break;
        }
    }
}
