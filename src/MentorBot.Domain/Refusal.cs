using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain;

/// <summary>A polite "no": a value of the domain that is said to the person in their language, never an exception.</summary>
public abstract record Refusal
{
    /// <summary>Nobody mentors themself.</summary>
    public sealed record OneselfIsNotAMentor(Member Member) : Refusal;

    /// <summary>Mentoring is help among peers; whoever directs or evaluates somebody's work is not their mentor (facts M17).</summary>
    public sealed record ASupervisorIsNotAMentor(Member Mentor, Member Mentee) : Refusal;

    /// <summary>The mentor has as many mentees as they take.</summary>
    public sealed record MentorIsFull(Member Mentor) : Refusal;

    /// <summary>Not in the role.</summary>
    public sealed record NotAMentor(Member Member) : Refusal;

    /// <summary>Not in the role.</summary>
    public sealed record NotAMentee(Member Member) : Refusal;

    /// <summary>The community approves mentors first.</summary>
    public sealed record MentorNotApproved(Member Mentor) : Refusal;

    /// <summary>Paused, invited, blocked or gone.</summary>
    public sealed record NotTakingPart(Member Member) : Refusal;

    /// <summary>The mentee has a mentor, or one has been asked.</summary>
    public sealed record SeatIsTaken(Member Mentee) : Refusal;

    /// <summary>The two were paired before, or one of them said no.</summary>
    public sealed record NotAgain(Member Mentor, Member Mentee) : Refusal;

    /// <summary>They are on different platforms and neither a phone nor a place is agreed.</summary>
    public sealed record NoWayToMeet(Member Mentor, Member Mentee) : Refusal;

    /// <summary>One of them needs the other to speak their language.</summary>
    public sealed record NoSharedLanguage(Member Mentor, Member Mentee) : Refusal;

    /// <summary>A relative, or somebody one of them does not want to be paired with. Who said so stays private.</summary>
    public sealed record KeptApart(Member Mentor, Member Mentee) : Refusal;

    /// <summary>What was to be answered has been answered, closed or withdrawn.</summary>
    public sealed record AlreadySettled : Refusal;

    /// <summary>The person is not one of the two.</summary>
    public sealed record NotYours : Refusal;

    /// <summary>The date lies in the past.</summary>
    public sealed record DateHasPassed(LocalDate Date) : Refusal;

    /// <summary>There is no open question of that number.</summary>
    public sealed record NoSuchQuestion(int Number) : Refusal;

    /// <summary>Somebody else has taken the question.</summary>
    public sealed record QuestionIsTaken(int Number, Member By) : Refusal;
    /// <summary>The confidential contact hears of what the coordinator should not: nobody is both.</summary>
    public sealed record ConfidentialStaysApart(Member Member) : Refusal;

    /// <summary>Whoever wrote a change is not the second pair of eyes.</summary>
    public sealed record NeedsOtherEyes : Refusal;

    /// <summary>There is no entry of that id.</summary>
    public sealed record NoSuchEntry(string Id) : Refusal;

    /// <summary>A community keeps at least one coordinator.</summary>
    public sealed record LastCoordinator : Refusal;

    /// <summary>A group is for so many people.</summary>
    public sealed record GroupSize(int Fewest, int Most) : Refusal;

    /// <summary>The member belongs to the group already.</summary>
    public sealed record InTheGroupAlready : Refusal;

    /// <summary>The member does not belong to the group, or it has ended.</summary>
    public sealed record NotInTheGroup : Refusal;

    /// <summary>Only those who were asked may join the group.</summary>
    public sealed record GroupIsClosed : Refusal;

    /// <summary>The group has no free place.</summary>
    public sealed record GroupIsFull : Refusal;
}
