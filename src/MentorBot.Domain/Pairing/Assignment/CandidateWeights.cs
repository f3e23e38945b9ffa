using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>How much each thing in common is worth, in the unit of the scores; all ≥ 0. What is shared beyond a limit counts no more.</summary>
public sealed record CandidateWeights
{
    /// <summary>The same career family.</summary>
    public long SameFamily { get; init; }

    /// <summary>A near one: see <see cref="NearFamilies"/>.</summary>
    public long NearFamily { get; init; }

    /// <summary>By family, the set of the families near it; empty when none are.</summary>
    public IReadOnlyList<ulong> NearFamilies { get; init; } = [];

    /// <summary>The same worksite.</summary>
    public long SameSite { get; init; }

    /// <summary>Each shared window of the week.</summary>
    public Shared Shift { get; init; }

    /// <summary>Each topic that the mentee wants and the mentor offers.</summary>
    public Shared Topic { get; init; }

    /// <summary>Each shared language.</summary>
    public Shared Language { get; init; }

    /// <summary>Each shared way to meet.</summary>
    public Shared Way { get; init; }

    /// <summary>Each year of the mentor's experience.</summary>
    public Shared Year { get; init; }

    /// <summary>Whether two people may be paired at all, as far as their profiles tell: a way to meet, and the languages either needs.</summary>
    public static bool Allow(in CandidateProfile mentee, in CandidateProfile mentor) =>
        (mentee.Ways & mentor.Ways) is not 0
        && (mentee.Needs is 0 || (mentee.Needs & mentor.Speaks) is not 0)
        && (mentor.Needs is 0 || (mentor.Needs & mentee.Speaks) is not 0);

    /// <summary>The score of a pairing.</summary>
    public long Score(in CandidateProfile mentee, in CandidateProfile mentor) =>
        OfKind(mentee, mentor.Family, mentor.Topics)
        + OfRest(mentee, mentor.Shifts, mentor.Speaks, mentor.Ways, mentor.Years)
        + (mentee.Site == mentor.Site && mentee.Site >= 0 ? SameSite : 0);

    /// <summary>The part of a score that all mentors of one family with the same topics share.</summary>
    internal long OfKind(in CandidateProfile mentee, int family, ulong topics) =>
        (mentee.Family < 0 || family < 0 ? 0
            : mentee.Family == family ? SameFamily
            : mentee.Family < NearFamilies.Count && (NearFamilies[mentee.Family] >> family & 1) is 1 ? NearFamily
            : 0)
        + Topic.Of(BitOperations.PopCount(mentee.Topics & topics));

    /// <summary>The part of a score that differs between them, the site apart. Never less for larger sets and more years, so sets of several mentors give a bound.</summary>
    internal long OfRest(in CandidateProfile mentee, ulong shifts, ulong speaks, ulong ways, int years) =>
        Shift.Of(BitOperations.PopCount(mentee.Shifts & shifts))
        + Language.Of(BitOperations.PopCount(mentee.Speaks & speaks))
        + Way.Of(BitOperations.PopCount(mentee.Ways & ways))
        + Year.Of(years);

    /// <summary>So much for each one in common, up to a limit.</summary>
    /// <param name="Each">What each is worth.</param>
    /// <param name="AtMost">How many count.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Shared(long Each, int AtMost)
    {
        internal long Of(int count) => Each * Math.Min(count, AtMost);
    }
}
