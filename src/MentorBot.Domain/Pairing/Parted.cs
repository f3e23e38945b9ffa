using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>That two were a pair whose time was over by itself: its season, or no sign for long. Nobody said no.</summary>
/// <param name="From">The mentee, as the mentor's record keeps it.</param>
/// <param name="At">When it ended.</param>
public sealed record Parted(MemberId From, Instant At);
