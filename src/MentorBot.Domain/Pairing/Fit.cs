using MentorBot.Domain.Members;

namespace MentorBot.Domain.Pairing;

/// <summary>What speaks for a pair: said in one sentence to the coordinator and to both.</summary>
/// <param name="Score">Points by the community's weights.</param>
/// <param name="SameFamily">The same career family.</param>
/// <param name="NearFamily">A family close by.</param>
/// <param name="SameSite">The same building.</param>
/// <param name="Shared">When both work.</param>
/// <param name="Wishes">What the mentee wants and the mentor offers.</param>
/// <param name="SameLanguage">A language that both speak.</param>
/// <param name="Years">How many years the mentor has done the work.</param>
/// <param name="Contact">The way both like to meet; any when they do not agree on one.</param>
public sealed record Fit(
    int Score, bool SameFamily, bool NearFamily, bool SameSite, DayPart Shared, IReadOnlyList<Standard> Wishes, bool SameLanguage, int Years, Contact Contact);
