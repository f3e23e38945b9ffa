using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Domain.Pairing;

/// <summary>The rules of pairing, in the order a coordinator would think of them.</summary>
public static class PairingRules
{
    /// <summary>Why these two cannot be a pair; null when they can.</summary>
    public static Refusal? WhyNot(Member mentor, Member mentee, Community community) =>
        mentor.Id == mentee.Id ? new Refusal.OneselfIsNotAMentor(mentor)
        : !mentor.Is(Roles.Mentor) ? new Refusal.NotAMentor(mentor)
        : !mentee.Is(Roles.Mentee) ? new Refusal.NotAMentee(mentee)
        : mentor.Supervises(mentee) || mentee.Supervises(mentor) ? new Refusal.ASupervisorIsNotAMentor(mentor, mentee)
        : !mentor.TakesPart ? new Refusal.NotTakingPart(mentor)
        : !mentee.TakesPart ? new Refusal.NotTakingPart(mentee)
        : community.Settings.MentorsNeedApproval && !mentor.Approved ? new Refusal.MentorNotApproved(mentor)
        : mentee.Seat is not null ? new Refusal.SeatIsTaken(mentee)
        : mentor.NotAgain.Contains(mentee.Id) || mentee.NotAgain.Contains(mentor.Id) ? new Refusal.NotAgain(mentor, mentee)
        : mentor.Mentoring.Count >= mentor.CapacityIn(community) ? new Refusal.MentorIsFull(mentor)
        : !ShareAWayToMeet(mentor, mentee) ? new Refusal.NoWayToMeet(mentor, mentee)
        : null;

    /// <summary>What speaks for the pair, with its points.</summary>
    public static Fit FitOf(Member mentor, Member mentee, PairingWeights weights)
    {
        var score = 0;
        var sameFamily = mentor.Family is { } his && his == mentee.Family;
        var nearFamily = !sameFamily && AreNear(mentor.Family, mentee.Family);
        var sameSite = mentor.Worksite.Length > 0 && string.Equals(Fold.Of(mentor.Worksite), Fold.Of(mentee.Worksite), StringComparison.Ordinal);
        var shared = mentor.Shift.Sum(mine => mentee.Shift.Sum(mine.MinutesShared));
        var wishes = mentee.Wants.Where(mentor.Offers.Contains).ToArray();
        var sameLanguage = mentor.Language == mentee.Language;
        var sameContact = mentor.Contact == mentee.Contact && mentor.Contact != Contact.Any;

        score += sameFamily ? weights.Family : nearFamily ? weights.NearFamily : 0;
        score += sameSite ? weights.Worksite : 0;
        score += weights.Shift * Math.Min(shared, 120) / 120;
        score += weights.Wish * wishes.Length;
        score += sameLanguage ? weights.Language : 0;
        score += sameContact ? weights.Contact : 0;
        return new Fit(score, sameFamily, nearFamily, sameSite, shared, wishes, sameLanguage);
    }

    private static bool ShareAWayToMeet(Member mentor, Member mentee) =>
        mentor.Addresses.Count == 0 || mentee.Addresses.Count == 0
        || mentor.Addresses.Any(mine => mentee.Addresses.Any(theirs => string.Equals(mine.Channel, theirs.Channel, StringComparison.Ordinal)))
        || (mentor.Contact == Contact.InPerson && mentee.Contact == Contact.InPerson)
        || (mentor.Phone.Length > 0 && mentee.Phone.Length > 0);

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
