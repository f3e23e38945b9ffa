using MentorBot.Domain.Members;

namespace MentorBot.Domain.Pairing;

/// <summary>What speaks for a pair: said in one sentence to the coordinator and to both.</summary>
/// <param name="Score">Points by the community's weights.</param>
/// <param name="SameFamily">The same career family.</param>
/// <param name="NearFamily">A family close by.</param>
/// <param name="SameSite">The same building.</param>
/// <param name="SharedMinutes">Minutes of the day both work.</param>
/// <param name="Wishes">What the mentee wants and the mentor offers.</param>
/// <param name="SameLanguage">The same language.</param>
public sealed record Fit(int Score, bool SameFamily, bool NearFamily, bool SameSite, int SharedMinutes, IReadOnlyList<Standard> Wishes, bool SameLanguage);
