using System.Runtime.InteropServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// What counts about one mentee or mentor, as numbers and sets of bits: bit n of a set means the same thing on both sides.
/// </summary>
/// <param name="Family">The career family, 0–63; negative for none: nobody shares that.</param>
/// <param name="Site">The worksite; negative for none.</param>
/// <param name="Shifts">When they can meet, one bit for each window of the week.</param>
/// <param name="Speaks">Languages.</param>
/// <param name="Needs">Languages of which the other must speak one; 0 when any will do.</param>
/// <param name="Topics">What a mentee wants, what a mentor offers.</param>
/// <param name="Ways">How they can meet or talk; two people need one in common.</param>
/// <param name="Years">A mentor's years of experience, in whole units of the caller's; not read for mentees.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CandidateProfile(int Family, int Site, ulong Shifts, ulong Speaks, ulong Needs, ulong Topics, ulong Ways, int Years);
