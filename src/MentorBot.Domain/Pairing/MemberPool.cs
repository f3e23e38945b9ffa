using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing.Assignment;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>Members as profiles, so that a large community is matched without comparing everyone to everyone. The rules stay the judge.</summary>
public static class MemberPool
{
    private const int SlotMinutes = 30;

    /// <summary>Those who wait and those who could take them.</summary>
    /// <param name="mentees">Who waits.</param>
    /// <param name="mentors">Who could take them.</param>
    /// <param name="places">By mentor, the places that are free.</param>
    /// <param name="community">Settings and weights.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="forbidden">Pairs that must not be, besides those that the rules forbid; null for none.</param>
    public static CandidatePool Of(
        IReadOnlyList<Member> mentees, IReadOnlyList<Member> mentors, IReadOnlyList<int> places, Community community, Instant now, Func<MemberId, MemberId, bool>? forbidden = null)
    {
        var sites = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = community.Settings.Weights;
        var mostLoad = mentors.Select(mentor => mentor.Mentoring.Count).DefaultIfEmpty().Max();
        return new CandidatePool(
            [.. mentees.Select(mentee => Profile(mentee, mentee.Wants))],
            [.. mentors.Select(mentor => Profile(mentor, mentor.Offers))],
            places,
            new CandidateWeights
            {
                SameFamily = weights.Family,
                NearFamily = weights.NearFamily,
                NearFamilies = [.. Enum.GetValues<CareerFamily>().Select(NearTo)],
                SameSite = weights.Worksite,
                Shift = new((weights.Shift * SlotMinutes + 119) / 120, 120 / SlotMinutes), // half hours touched: never less than the minutes shared
                Topic = new(weights.Wish, 64),
                Language = new(weights.Language, 1),
                Year = new(1, weights.Year * PairingWeights.MostYears + weights.Contact + weights.Load * mostLoad),
            })
        {
            LoadCosts = weights.Load == 0 ? [] : [.. Enumerable.Range(0, places.DefaultIfEmpty().Max()).Select(number => (long)number * weights.Load)],
            Judge = (mentee, mentor) => PairingRules.WhyNot(mentors[mentor], mentees[mentee], community, now) is null && forbidden?.Invoke(mentors[mentor].Id, mentees[mentee].Id) is not true
                ? PairingRules.FitOf(mentors[mentor], mentees[mentee], weights).Score + Unloaded(mentors[mentor])
                : null,
        };

        // A mentor's places cost more the more there are, those that are taken already included. That part of the cost is the same for all
        // free places of a mentor, so it stands in the score: less for whoever has mentees now.
        int Unloaded(Member mentor) => weights.Load * (mostLoad - mentor.Mentoring.Count);

        CandidateProfile Profile(Member member, IReadOnlyList<Standard> topics) => new(
            member.Family is { } family ? (int)family : -1,
            member.Worksite.Length is 0 ? -1 : SiteOf(Fold.Of(member.Worksite)),
            member.Shift.Aggregate(0ul, (slots, range) => slots | Slots(range)),
            member.AlsoSpeaks.Aggregate(Bit(member.Language), (speaks, language) => speaks | Bit(language)),
            member.NeedsOwnLanguage ? Bit(member.Language) : 0,
            topics.Aggregate(0ul, (bits, topic) => bits | 1ul << (int)topic),
            Ways: 1, // whether there is a way to meet is a question for the rules
            // What a mentor brings to everybody, in points: experience, a wish how to meet that may be shared, and free hands.
            Years: weights.Year * PairingRules.YearsOf(member) + (member.Contact is Contact.Any ? 0 : weights.Contact) + Unloaded(member));

        static ulong Bit(Language language) => 1ul << (int)language;

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
