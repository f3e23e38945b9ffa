using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Groups;

/// <summary>A group that is being started.</summary>
public sealed record GroupStartDraft
{
    /// <summary>The kind.</summary>
    public GroupKind? Kind { get; init; }

    /// <summary>The question that was picked.</summary>
    public PlcQuestion? Question { get; init; }

    /// <summary>The purpose that was picked.</summary>
    public CirclePurpose? Aim { get; init; }

    /// <summary>Whether it is said in own words.</summary>
    public bool Own { get; init; }

    /// <summary>Whether the micro-credential was known before the dialog began.</summary>
    public bool Known { get; init; }

    /// <summary>The question, the purpose or the micro-credential in own words.</summary>
    public string Words { get; init; } = "";

    /// <summary>Names, day, time and place as filled in.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>"group start": kind, question or purpose, who, when first.</summary>
public sealed class GroupStartInterview : Interview<GroupStartDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "group";

    /// <summary>How long a question or purpose may be.</summary>
    public const int LongestPurpose = 160;

    private const string OwnWords = "own";

    /// <summary>Lists the steps.</summary>
    public GroupStartInterview() : base(Name) => Steps(
        new(AskKind, ReadKind),
        new(AskPurpose, ReadPurpose),
        new(AskWords, ReadWords),
        new(AskWho, ReadWho));

    private static Question? AskKind(Turn turn, GroupStartDraft draft)
    {
        if (draft.Kind is not null)
            return null;
        var texts = turn.Texts.Groups;
        var kinds = Enum.GetValues<GroupKind>();
        return new Question(texts.WhichKind, Card.Of("", [.. kinds.Select(texts.About)]).With([.. kinds.Select(kind => new Choice(texts.Name(kind), kind.ToString())), CancelOf(turn)]));
    }

    private static GroupStartDraft? ReadKind(Turn turn, GroupStartDraft draft, StepAnswer answer) =>
        Enum.TryParse<GroupKind>(answer.Value, out var kind) ? draft with { Kind = kind } : null;

    private static Question? AskPurpose(Turn turn, GroupStartDraft draft)
    {
        var texts = turn.Texts.Groups;
        IReadOnlyList<Choice> picks = draft.Kind switch
        {
            GroupKind.Plc => [.. Enum.GetValues<PlcQuestion>().Select(question => new Choice(texts.Question(turn.Me.Family, question), question.ToString()))],
            GroupKind.Circle => [.. Enum.GetValues<CirclePurpose>().Select(purpose => new Choice(texts.Name(purpose), purpose.ToString()))],
            _ => [],
        };
        return picks.Count == 0 ? null
            : new Question(draft.Kind == GroupKind.Plc ? texts.WhichQuestion : texts.WhichPurpose, Card.Of("").With([.. picks, new Choice(texts.OwnWordsLabel, OwnWords), CancelOf(turn)]));
    }

    private static GroupStartDraft ReadPurpose(Turn turn, GroupStartDraft draft, StepAnswer answer) => draft with
    {
        Own = answer.Value == OwnWords,
        Question = draft.Kind == GroupKind.Plc && Enum.TryParse<PlcQuestion>(answer.Value, out var question) ? question : null,
        Aim = draft.Kind == GroupKind.Circle && Enum.TryParse<CirclePurpose>(answer.Value, out var aim) ? aim : null,
    };

    private static Question? AskWords(Turn turn, GroupStartDraft draft) =>
        draft.Known ? null
        : draft.Kind == GroupKind.Cohort ? new Question(turn.Texts.Groups.WhichCredential) { Verbatim = true }
        : draft.Own ? new Question(turn.Texts.Groups.SayItYourself) { Verbatim = true }
        : null;

    private static GroupStartDraft? ReadWords(Turn turn, GroupStartDraft draft, StepAnswer answer)
    {
        if (Guard.LooksLikeStudentName(answer.Value))
        {
            turn.Say(turn.Texts.Guard.NameOfAStudent);
            return null;
        }
        return ShortText.Of(answer.Value, LongestPurpose) is { Length: > 0 } words ? draft with { Words = words } : null;
    }

    private static Question AskWho(Turn turn, GroupStartDraft draft)
    {
        var (texts, settings) = (turn.Texts.Groups, turn.Community!.Settings);
        string Said(string id, string otherwise = "") => draft.Said.GetValueOrDefault(id, otherwise);
        return new Question(texts.WhoAndWhen(settings.GroupFewest, settings.GroupMost), Card.Of("")
            .With(
                new Field("who", texts.WhoLabel, FieldKind.Text, Said("who")),
                new Field("open", texts.OpenLabel, FieldKind.Choice, Said("open", "yes")) { Options = [new Option(turn.Texts.Talk.Yes, "yes"), new Option(turn.Texts.Talk.No, "no")] },
                new Field("day", texts.DayLabel, FieldKind.Date, Said("day")),
                new Field("time", texts.TimeLabel, FieldKind.Time, Said("time")),
                new Field("where", texts.WhereLabel, FieldKind.Text, Said("where")))
            .With(
                new Choice(texts.BeginLabel, "next") { Words = ["next", "ok", "go", "start", "begin", "empezar"] },
                new Choice(turn.Texts.Talk.Back, Navigation.Back),
                CancelOf(turn)));
    }

    private static GroupStartDraft? ReadWho(Turn turn, GroupStartDraft draft, StepAnswer answer)
    {
        if (answer.Fields.GetValueOrDefault("day") is { Length: > 0 } day && WhenReader.Read(day, answer.Fields.GetValueOrDefault("time", ""), turn.Me, turn.Now) is null)
        {
            turn.Say(turn.Texts.Groups.WhenNotRead);
            return null;
        }
        return draft with { Said = answer.Fields };
    }

    /// <inheritdoc/>
    protected override async Task FinishAsync(Turn turn, GroupStartDraft draft, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Groups;
        var (invited, unknown) = Named(draft.Said.GetValueOrDefault("who", ""), await turn.Records.MembersAsync(cancellationToken));
        var (group, refusal) = await GroupFlow.StartAsync(turn.Records, new GroupStart(draft.Kind ?? GroupKind.Circle, draft.Kind == GroupKind.Cohort ? "" : draft.Own ? draft.Words : "")
        {
            Question = draft.Question,
            Aim = draft.Aim,
            Credential = draft.Kind == GroupKind.Cohort ? draft.Words : "",
            Family = turn.Me.Family,
            Invited = invited,
            Open = !string.Equals(draft.Said.GetValueOrDefault("open"), "no", StringComparison.OrdinalIgnoreCase),
            FirstAt = WhenReader.Read(draft.Said.GetValueOrDefault("day", ""), draft.Said.GetValueOrDefault("time", ""), turn.Me, turn.Now),
            Where = ShortText.Of(draft.Said.GetValueOrDefault("where", "")),
        }, turn.Me, turn.Now, cancellationToken);
        if (refusal is not null)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
            return;
        }
        if (unknown.Count > 0)
            turn.Say(texts.NotFound(unknown));
        var card = await GroupCards.OfAsync(turn, group!, cancellationToken);
        if (turn.Heard.HasRooms)
            card = card with { Lines = [.. card.Lines, texts.RoomHint] };
        turn.Say(texts.Started(group!.Kind, group.Invited.Count), card.With(GroupCards.Choices(group, turn.Texts)));
    }

    /// <summary>Who is meant by names with commas between them, and what nobody is called.</summary>
    private static (IReadOnlyList<MemberId> Found, IReadOnlyList<string> Unknown) Named(string text, IReadOnlyList<Member> members)
    {
        var (found, unknown) = (new List<MemberId>(), new List<string>());
        var people = members.Select(member => (member.Id.Value, member.Name)).ToArray();
        foreach (var name in text.Split([",", ";", "\n", " and ", " y "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => name.TrimStart('@')).Where(name => name.Length > 0))
        {
            if (NameReader.FindMentions($"@{name}", people) is [MentionReading.Found one, ..])
                found.Add(new MemberId(one.Id));
            else
                unknown.Add(ShortText.Of(name));
        }
        return (found, unknown);
    }

    private static Choice CancelOf(Turn turn) => new(turn.Texts.Talk.Cancel, Navigation.Cancel);
}
