using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Members;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Dialogs.Groups;

/// <summary>Reads a day with a time of day, as fields carry it or as people write it.</summary>
public static class WhenReader
{
    /// <summary>The moment that a day and a time mean where the member lives; null when one of them cannot be read.</summary>
    public static Instant? Read(string day, string time, Member member, Instant now) =>
        DateReader.Read(day, member.DayAt(now), member.Language) is { } date && TimeReader.ReadTime(time) is { } at
            ? member.Zone.ResolveLocal(date + at, Resolvers.LenientResolver).ToInstant()
            : null;

    /// <summary>"October 6, 3 pm", "el lunes a las 15:00": the last words are the time, the rest the day.</summary>
    public static Instant? Read(string text, Member member, Instant now)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length; at++)
        {
            var day = string.Join(' ', words[..at]).TrimEnd(',');
            var time = string.Join(' ', words[at..].SkipWhile(word => Fold.Of(word) is "at" or "a" or "las" or "la" or "," or "@"));
            if (Read(day, time, member, now) is { } read)
                return read;
        }
        return null;
    }
}
