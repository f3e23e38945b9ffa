using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Domain.Communities;

/// <summary>What the clock can be asked to look at: a kind and the id of that kind, as they stand in a key.</summary>
public readonly record struct Subject(string Kind, string Id)
{
    /// <summary>The rules of one pair: introduction, check-ins, reminders.</summary>
    public const string PairKind = "pair";

    /// <summary>One member's outbox.</summary>
    public const string MailboxKind = "mailbox";

    /// <summary>The rules of one member: pause ends, unfinished profile.</summary>
    public const string MemberKind = "member";

    /// <summary>A member who is being forgotten: their rows are removed a batch at a time.</summary>
    public const string ForgetKind = "forget";

    /// <summary>A confirmed round: its mentors are asked a batch at a time.</summary>
    public const string RoundKind = "round";

    /// <summary>Calendar, cadence or settings have changed: everybody is looked at anew, a batch at a time.</summary>
    public const string AnewKind = "anew";

    /// <summary>A question that was handed to a person: its reminder, its end.</summary>
    public const string QuestionKind = "question";

    /// <summary>The rules of one group: meetings, steps, weeks.</summary>
    public const string GroupKind = "group";

    /// <summary>The coordinators' digest.</summary>
    public const string DigestKind = "digest";

    /// <summary>Look at a pair.</summary>
    public static Subject Of(PairId pair) => new(PairKind, pair.Value);

    /// <summary>Serve a member's outbox.</summary>
    public static Subject MailboxOf(MemberId member) => new(MailboxKind, member.Value);

    /// <summary>Look at a member.</summary>
    public static Subject Of(MemberId member) => new(MemberKind, member.Value);

    /// <summary>Look at a handed-over question.</summary>
    public static Subject OfQuestion(int number) => new(QuestionKind, Asked.KeyOf(number));

    /// <summary>Look at a group.</summary>
    public static Subject Of(GroupId group) => new(GroupKind, group.Value);

    /// <summary>Go on forgetting a member.</summary>
    public static Subject Forgetting(MemberId member) => new(ForgetKind, member.Value);

    /// <summary>Go on with the confirmed round.</summary>
    public static Subject ConfirmedRound { get; } = new(RoundKind, "confirmed");

    /// <summary>See whether coordinators must know something new.</summary>
    public static Subject Digest { get; } = new(DigestKind, "all");

    /// <summary>Look at everybody anew, from the one after <paramref name="after"/> on.</summary>
    public static Subject Anew(string after = "") => new(AnewKind, after);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Id}";
}
