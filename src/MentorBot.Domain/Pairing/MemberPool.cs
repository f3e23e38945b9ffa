using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Pairing;

/// <summary>Members as profiles, so that a large community is matched without comparing everyone to everyone. The rules stay the judge.</summary>
public static class MemberPool
{
    private const int SlotMinutes = 30;

    /// <summary>Those who wait and those who could take them.</summary>
    public static CandidatePool Of(IReadOnlyList<Member> mentees, IReadOnlyList<Member> mentors, Community community)
    {
        var sites = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = community.Settings.Weights;
        return new CandidatePool(
            [.. mentees.Select(mentee => Profile(mentee, mentee.Wants))],
            [.. mentors.Select(mentor => Profile(mentor, mentor.Offers))],
            [.. mentors.Select(mentor => Math.Max(0, mentor.CapacityIn(community) - mentor.Mentoring.Count))],
            new CandidateWeights
            {
                SameFamily = weights.Family,
                NearFamily = weights.NearFamily,
                NearFamilies = [.. Enum.GetValues<CareerFamily>().Select(NearTo)],
                SameSite = weights.Worksite,
                Shift = new((weights.Shift * SlotMinutes + 119) / 120, 120 / SlotMinutes), // half hours touched: never less than the minutes shared
                Topic = new(weights.Wish, 64),
                Language = new(weights.Language, 1),
                Year = new(weights.Contact, 1),
            })
        {
            Judge = (mentee, mentor) => PairingRules.WhyNot(mentors[mentor], mentees[mentee], community) is null
                ? PairingRules.FitOf(mentors[mentor], mentees[mentee], weights).Score
                : null,
        };

        CandidateProfile Profile(Member member, IReadOnlyList<Standard> topics) => new(
            member.Family is { } family ? (int)family : -1,
            member.Worksite.Length is 0 ? -1 : SiteOf(Fold.Of(member.Worksite)),
            member.Shift.Aggregate(0ul, (slots, range) => slots | Slots(range)),
            Speaks: 1ul << (int)member.Language,
            Needs: 0,
            topics.Aggregate(0ul, (bits, topic) => bits | 1ul << (int)topic),
            Ways: 1, // whether there is a way to meet is a question for the rules
            Years: member.Contact is Contact.Any ? 0 : 1); // a mentor with a wish how to meet may share it

        int SiteOf(string name)
        {
            if (!sites.TryGetValue(name, out var site))
                sites.Add(name, site = sites.Count);
            return site;
        }
    }

    private static ulong NearTo(CareerFamily family) =>
        Enum.GetValues<CareerFamily>().Where(other => PairingRules.AreNear(family, other)).Aggregate(0ul, (bits, other) => bits | 1ul << (int)other);

    private static ulong Slots(TimeRange range)
    {
        var (from, to) = (range.From.Hour * 60 + range.From.Minute, range.To.Hour * 60 + range.To.Minute);
        var slots = 0ul;
        for (var minute = from / SlotMinutes * SlotMinutes; minute < (range.OverMidnight ? to + 24 * 60 : to); minute += SlotMinutes)
            slots |= 1ul << minute / SlotMinutes % 48;
        return slots;
    }
}
