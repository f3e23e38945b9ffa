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
}

/// <summary>The one place where permissions are decided.</summary>
public static class Permission
{
    /// <summary>Whether the member (null: no member) may.</summary>
    public static bool May(this Member? member, Who who) => who switch
    {
        Who.Anyone => true,
        Who.Member => member is { State: not (MemberState.Left or MemberState.Invited) },
        Who.Helper => member is { AnswersQuestions: true },
        Who.Coordinator => member is { RunsProgramme: true },
        _ => false,
    };
}
