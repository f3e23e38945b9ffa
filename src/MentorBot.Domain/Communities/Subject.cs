using MentorBot.Domain.Groups;
using MentorBot.Domain.Knowledge;
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

    /// <summary>The last round: it is computed, or its mentors are asked a batch at a time.</summary>
    public const string RoundKind = "round";

    /// <summary>Calendar, cadence or settings have changed: everybody is looked at anew, a batch at a time.</summary>
    public const string AnewKind = "anew";

    /// <summary>A question that was handed to a person: its reminder, its end.</summary>
    public const string QuestionKind = "question";

    /// <summary>The rules of one group: meetings, steps, weeks.</summary>
    public const string GroupKind = "group";

    /// <summary>Mentees whose mentor said no or nothing: the next best are asked. Its name comes after a pair's, so that all proposals that end in a minute are ended first.</summary>
    public const string NextKind = "round-next";
    /// <summary>An import: people are added, taken out again or forgotten a batch at a time.</summary>
    public const string ImportKind = "import";

    /// <summary>An announcement: it is put into the outboxes a batch at a time.</summary>
    public const string AnnouncementKind = "announce";

    /// <summary>The end or the beginning of a season.</summary>
    public const string SeasonKind = "season";

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

    /// <summary>Go on with an import.</summary>
    public static Subject OfImport(string import) => new(ImportKind, import);

    /// <summary>Go on with an announcement.</summary>
    public static Subject OfAnnouncement(string announcement) => new(AnnouncementKind, announcement);

    /// <summary>Go on with closing or starting the season.</summary>
    public static Subject Season { get; } = new(SeasonKind, "now");

    /// <summary>Go on with the confirmed round.</summary>
    public static Subject ConfirmedRound { get; } = new(RoundKind, "confirmed");

    /// <summary>See whether coordinators must know something new.</summary>
    public static Subject Digest { get; } = new(DigestKind, "all");

    /// <summary>Look at everybody anew, from the one after <paramref name="after"/> on.</summary>
    public static Subject Anew(string after = "") => new(AnewKind, after);

    /// <summary>Ask the next best mentors.</summary>
    public static Subject NextInLine { get; } = new(NextKind, "all");

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Id}";
}
