using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>The rules of pairing, in the order a coordinator would think of them.</summary>
public static class PairingRules
{
    /// <summary>Why these two cannot be a pair; null when they can.</summary>
    /// <param name="mentor">Who would mentor.</param>
    /// <param name="mentee">Who would be mentored.</param>
    /// <param name="community">The settings.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="asked">Whether somebody asks for exactly these two: then a mentor's earlier "no", or that they were a pair lately, does not speak for the mentor, who is asked again anyway.</param>
    public static Refusal? WhyNot(Member mentor, Member mentee, Community community, Instant now, bool asked = false) =>
        mentor.Id == mentee.Id ? new Refusal.OneselfIsNotAMentor(mentor)
        : !mentor.Is(Roles.Mentor) ? new Refusal.NotAMentor(mentor)
        : !mentee.Is(Roles.Mentee) ? new Refusal.NotAMentee(mentee)
        : mentor.Supervises(mentee) || mentee.Supervises(mentor) ? new Refusal.ASupervisorIsNotAMentor(mentor, mentee)
        : !mentor.TakesPart ? new Refusal.NotTakingPart(mentor)
        : !mentee.TakesPart ? new Refusal.NotTakingPart(mentee)
        : community.ApprovesMentors && !mentor.Approved ? new Refusal.MentorNotApproved(mentor)
        : mentee.Seat is not null ? new Refusal.SeatIsTaken(mentee)
        : (!asked && (mentor.NotAgain.Contains(mentee.Id) || WereAPairLately(mentor, mentee, community, now))) || mentee.NotAgain.Contains(mentor.Id) ? new Refusal.NotAgain(mentor, mentee)
        : mentor.Mentoring.Count >= mentor.CapacityIn(community) ? new Refusal.MentorIsFull(mentor)
        : (mentor.NeedsOwnLanguage && !mentee.Speaks(mentor.Language)) || (mentee.NeedsOwnLanguage && !mentor.Speaks(mentee.Language)) ? new Refusal.NoSharedLanguage(mentor, mentee)
        : !ShareAWayToMeet(mentor, mentee) ? new Refusal.NoWayToMeet(mentor, mentee)
        : mentor.KeepsApartFrom(mentee) || mentee.KeepsApartFrom(mentor) ? new Refusal.KeptApart(mentor, mentee)
        : null;

    /// <summary>Whether the time of these two was over by itself not long ago: the same person again and again is what people tire of (Icebreaker #228).</summary>
    private static bool WereAPairLately(Member mentor, Member mentee, Community community, Instant now) =>
        mentor.Parted.LastOrDefault(parted => parted.From == mentee.Id) is { } last
        && (community.Settings.AgainMonths == 0 || mentor.DayAt(now) < mentor.DayAt(last.At).PlusMonths(community.Settings.AgainMonths));

    /// <summary>What speaks for the pair, with its points.</summary>
    public static Fit FitOf(Member mentor, Member mentee, PairingWeights weights)
    {
        var sameFamily = mentor.Family is { } his && his == mentee.Family;
        var nearFamily = !sameFamily && AreNear(mentor.Family, mentee.Family);
        var sameSite = mentor.Worksite.Length > 0 && string.Equals(Fold.Of(mentor.Worksite), Fold.Of(mentee.Worksite), StringComparison.Ordinal);
        var (minutes, shared) = Together(mentor, mentee);
        var wishes = mentee.Wants.Where(mentor.Offers.Contains).ToArray();
        var sameLanguage = mentor.Speaks(mentee.Language) || mentee.Speaks(mentor.Language) || mentor.AlsoSpeaks.Any(mentee.AlsoSpeaks.Contains);
        var contact = mentor.Contact == mentee.Contact ? mentor.Contact : Contact.Any;

        var score = (sameFamily ? weights.Family : nearFamily ? weights.NearFamily : 0)
            + (sameSite ? weights.Worksite : 0)
            + weights.Shift * Math.Min(minutes, 120) / 120
            + weights.Wish * wishes.Length
            + (sameLanguage ? weights.Language : 0)
            + weights.Year * YearsOf(mentor)
            + (contact != Contact.Any ? weights.Contact : 0);
        return new Fit(score, sameFamily, nearFamily, sameSite, shared, wishes, sameLanguage, mentor.Years ?? 0, contact);
    }

    /// <summary>The years of experience that count.</summary>
    internal static int YearsOf(Member mentor) => Math.Clamp(mentor.Years ?? 0, 0, PairingWeights.MostYears);

    private static (int Minutes, DayPart Part) Together(Member mentor, Member mentee)
    {
        Span<int> minutes = stackalloc int[5];
        var all = 0;
        foreach (var mine in mentor.Shift)
        {
            foreach (var theirs in mentee.Shift)
            {
                foreach (var (from, to) in mine.Shared(theirs))
                {
                    all += to - from;
                    foreach (var (part, begin, end) in Parts)
                        minutes[(int)part] += Math.Max(0, Math.Min(to, end) - Math.Max(from, begin));
                }
            }
        }
        var most = DayPart.Never;
        foreach (var (part, _, _) in Parts)
            most = minutes[(int)part] >= 60 && minutes[(int)part] > minutes[(int)most] ? part : most;
        return (all, all >= 6 * 60 ? DayPart.SameHours : most);
    }

    /// <summary>Whether the two can write to each other: both use the same platform. Of whom no address is known, nothing else is assumed.</summary>
    public static bool ShareAnApp(Member one, Member other) =>
        one.Addresses.Count == 0 || other.Addresses.Count == 0 || one.Addresses.Any(mine => other.Addresses.Any(theirs => string.Equals(mine.Channel, theirs.Channel, StringComparison.Ordinal)));

    // Without a shared app: by phone, or in person, at a time and place that they agree on through the bot (PairDates).
    private static bool ShareAWayToMeet(Member mentor, Member mentee) =>
        ShareAnApp(mentor, mentee)
        || (mentor.Contact == Contact.InPerson && mentee.Contact == Contact.InPerson)
        || (mentor.Phone.Length > 0 && mentee.Phone.Length > 0);

    private static (DayPart Part, int From, int To)[] Parts { get; } =
        [(DayPart.Mornings, 5 * 60, 12 * 60), (DayPart.Afternoons, 12 * 60, 17 * 60), (DayPart.Evenings, 17 * 60, 22 * 60), (DayPart.Nights, 22 * 60, 24 * 60), (DayPart.Nights, 0, 5 * 60)];

    internal static bool AreNear(CareerFamily? one, CareerFamily? other) => one is { } a && other is { } b && Near.Any(group => group.Contains(a) && group.Contains(b));

    // Ours: people who share buildings, hours or tools.
    private static CareerFamily[][] Near { get; } =
    [
        [CareerFamily.Custodial, CareerFamily.Food, CareerFamily.SkilledTrades],
        [CareerFamily.Clerical, CareerFamily.Technical],
        [CareerFamily.Paraeducator, CareerFamily.Health],
        [CareerFamily.Security, CareerFamily.Custodial],
        [CareerFamily.Transportation, CareerFamily.SkilledTrades],
    ];
}
