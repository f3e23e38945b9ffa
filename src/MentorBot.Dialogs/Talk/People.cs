using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>How buttons name people: by id, so that two Marias are never mixed up.</summary>
public static class People
{
    /// <summary>In front of an id.</summary>
    public const string Mark = "@id:";

    /// <summary>A mention that means exactly one member.</summary>
    public static string Exactly(MemberId id) => Mark + id.Value;
}
