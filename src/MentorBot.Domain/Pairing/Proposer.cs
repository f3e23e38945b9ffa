namespace MentorBot.Domain.Pairing;

/// <summary>Who wants a mentor to be asked, which says what a "no" of before and a "no" of now come to.</summary>
public enum Proposer
{
    /// <summary>A coordinator named the two.</summary>
    Coordinator,

    /// <summary>A coordinator named the two and knows that the mentor said no before: the mentor is asked again.</summary>
    Insisting,

    /// <summary>A round found them: a "no" or silence goes to the next best.</summary>
    Round,
}
