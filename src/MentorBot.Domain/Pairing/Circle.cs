using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>A circle for mentees whom a round left over: several of them with one mentor.</summary>
/// <param name="Mentor">Who would lead it first.</param>
/// <param name="Mentees">Who would be in it, whoever waits longest first.</param>
public sealed record Circle(Member Mentor, IReadOnlyList<Member> Mentees)
{
    /// <summary>
    /// The circle that helps the most of those who are left: with the mentor who may be with the most of them; of several, with whoever mentors
    /// fewest now, then with whoever fits best. Capacity does not count: a circle meets now and then, and nobody's place in the line changes.
    /// Null when there are too few people for one.
    /// </summary>
    /// <param name="members">Everybody in the community.</param>
    /// <param name="left">Whom the round left.</param>
    /// <param name="groups">The groups there are: nobody is asked into a second circle.</param>
    /// <param name="community">Settings and weights.</param>
    /// <param name="now">The programme clock.</param>
    public static Circle? For(IReadOnlyList<Member> members, IReadOnlyList<LeftPerson> left, IReadOnlyList<Group> groups, Community community, Instant now)
    {
        var busy = groups.Where(group => group is { Kind: GroupKind.Circle, IsOver: false }).SelectMany(group => group.Members).ToHashSet();
        var waiting = left.Where(one => one.Because is not (LeftOver.Away or LeftOver.SetAside)).Select(one => one.Mentee).ToHashSet();
        var mentees = WaitingLine.Of(members).Where(member => member.TakesPart && waiting.Contains(member.Id) && !busy.Contains(member.Id)).ToArray();
        return members.Where(mentor => mentor.Is(Roles.Mentor) && mentor.TakesPart && !busy.Contains(mentor.Id) && (mentor.Approved || !community.Settings.MentorsNeedApproval) && mentor.OwnCapacity is not 0)
            .Select(mentor => new Circle(mentor, [.. mentees.Where(mentee => MayMeet(mentor, mentee, community, now)).Take(community.Settings.GroupMost)]))
            .Where(circle => GroupFlow.WhyNoCircle(circle.Mentor, circle.Mentees, community) is null)
            .OrderByDescending(circle => circle.Mentees.Count)
            .ThenBy(circle => circle.Mentor.Mentoring.Count)
            .ThenByDescending(circle => circle.Mentees.Sum(mentee => PairingRules.FitOf(circle.Mentor, mentee, community.Settings.Weights).Score))
            .ThenBy(circle => circle.Mentor.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool MayMeet(Member mentor, Member mentee, Community community, Instant now) =>
        PairingRules.WhyNot(mentor with { Mentoring = [], OwnCapacity = 1 }, mentee, community, now) is null;
}
