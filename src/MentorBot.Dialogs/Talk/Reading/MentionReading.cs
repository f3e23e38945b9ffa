namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>One <c>@name</c> in a text and whom it means.</summary>
/// <param name="Start">Where the <c>@</c> stands in the text as written.</param>
/// <param name="Length">How many characters belong to the mention, the <c>@</c> included.</param>
/// <param name="Written">The name as written, without the <c>@</c>.</param>
public abstract record MentionReading(int Start, int Length, string Written)
{
    /// <summary>One person is meant.</summary>
    public sealed record Found(int Start, int Length, string Written, string Id) : MentionReading(Start, Length, Written);

    /// <summary>Several people fit equally well: show a card to choose.</summary>
    public sealed record Ambiguous(int Start, int Length, string Written, IReadOnlyList<string> Ids) : MentionReading(Start, Length, Written);

    /// <summary>Nobody of that name; <paramref name="NearestId"/> is who is spelled nearly so, if anyone.</summary>
    public sealed record Unknown(int Start, int Length, string Written, string? NearestId) : MentionReading(Start, Length, Written);
}
