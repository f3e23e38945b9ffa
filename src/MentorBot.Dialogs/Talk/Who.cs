using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>Who may use a command. Every permission is decided here.</summary>
public enum Who
{
    /// <summary>Anybody, a member or not.</summary>
    Anyone,

    /// <summary>Members.</summary>
    Member,

    /// <summary>Coordinators and those who volunteered to answer questions.</summary>
    Helper,

    /// <summary>Coordinators and their backup.</summary>
    Coordinator,

    /// <summary>Coordinators, and those who see counts only: observers and the committee.</summary>
    Counts,
}

/// <summary>The one place where permissions are decided.</summary>
public static class Permission
{
    /// <summary>Whether the member (null: no member) may.</summary>
    public static bool May(this Member? member, Who who) => who switch
    {
        Who.Anyone => true,
        Who.Member => member is { State: not (MemberState.Left or MemberState.Invited) },
        Who.Helper => member.Runs() || member is { State: MemberState.Active, AnswersQuestions: true },
        Who.Coordinator => member.Runs(),
        Who.Counts => member.Runs() || (member is { State: MemberState.Active or MemberState.Paused } && member.Is(Roles.Observer | Roles.Committee)),
        _ => false,
    };

    /// <summary>Whether counts under five are kept from the member: from everybody but those who run the programme.</summary>
    public static bool SeesSmallCounts(this Member member) => member.Runs();

    // Who waits to be let in runs nothing, whatever a row says.
    private static bool Runs(this Member? member) => member is { RunsProgramme: true, State: MemberState.Active or MemberState.Paused };
}
