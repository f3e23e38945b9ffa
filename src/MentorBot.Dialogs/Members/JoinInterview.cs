using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Members;

/// <summary>What somebody says while they join.</summary>
public sealed record JoinDraft
{
    /// <summary>Which community.</summary>
    public string Community { get; init; } = "";

    /// <summary>They said no.</summary>
    public bool Refused { get; init; }

    /// <summary>Mentee, mentor or both.</summary>
    public Roles Roles { get; init; }

    /// <summary>Their work.</summary>
    public CareerFamily? Family { get; init; }

    /// <summary>Their place.</summary>
    public string Worksite { get; init; } = "";
}

/// <summary>Consent, role, work, place: in five turns a person is in.</summary>
public sealed class JoinInterview : Interview<JoinDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "join";

    /// <summary>Lists the steps.</summary>
    public JoinInterview() : base(Name)
    {
        Steps(
            new(AskConsent, ReadConsent),
            new(AskRole, ReadRole),
            new(AskFamily, ReadFamily),
            new(AskWorksite, ReadWorksite));
    }

    private static Question? AskConsent(Turn turn, JoinDraft draft)
    {
        // Nobody has chosen a language yet: the card speaks both, and its buttons decide.
        var (english, spanish) = (TextsIn.Both[0].Members, TextsIn.Both[1].Members);
        var card = Card.Of($"{english.ConsentTitle} / {spanish.ConsentTitle}", [.. english.ConsentLines, .. spanish.ConsentLines])
            .With(
                new Choice(english.Agree, "agree-en") { Words = ["agree", "yes", "ok"] },
                new Choice(spanish.Agree, "agree-es") { Words = ["acepto", "si", "de acuerdo"] },
                new Choice($"{english.Disagree} / {spanish.Disagree}", "no") { Words = ["no", "no thanks", "no gracias"] });
        return new Question($"{english.ConsentIntro} / {spanish.ConsentIntro}", card);
    }

    private static JoinDraft ReadConsent(Turn turn, JoinDraft draft, StepAnswer answer)
    {
        if (answer.Value == "no")
            return draft with { Refused = true };
        turn.Person = turn.Person with { Language = answer.Value == "agree-es" ? Language.Spanish : Language.English };
        return draft with { Refused = false };
    }

    private static Question? AskRole(Turn turn, JoinDraft draft)
    {
        if (draft.Refused)
            return null;
        var texts = TextsOf(turn).Members;
        return new Question(texts.WhichRole, Card.Of("").With(
            new Choice(texts.RoleMentee, "mentee") { Words = ["mentee", "new", "i need a mentor", "nuevo", "nueva", "necesito un mentor", "necesito mentor"] },
            new Choice(texts.RoleMentor, "mentor") { Words = ["mentor", "i can help", "help others", "mentora", "puedo ser mentor", "puedo ser mentora", "puedo ayudar", "quiero ayudar", "ayudar a otros"] },
            new Choice(texts.RoleBoth, "both") { Words = ["both", "ambos", "las dos"] }));
    }

    private static JoinDraft? ReadRole(Turn turn, JoinDraft draft, StepAnswer answer) => answer.Value switch
    {
        "mentee" => draft with { Roles = Roles.Mentee },
        "mentor" => draft with { Roles = Roles.Mentor },
        "both" => draft with { Roles = Roles.Mentee | Roles.Mentor },
        _ => null,
    };

    private static Question? AskFamily(Turn turn, JoinDraft draft) => draft.Refused ? null
        : new Question(TextsOf(turn).Members.WhichFamily, Card.Of("").With([.. Enum.GetValues<CareerFamily>().Select(family => FamilyWords.Choice(TextsOf(turn), family))]));

    private static JoinDraft? ReadFamily(Turn turn, JoinDraft draft, StepAnswer answer) =>
        Enum.TryParse<CareerFamily>(answer.Value, ignoreCase: true, out var family) ? draft with { Family = family } : null;

    private static Question? AskWorksite(Turn turn, JoinDraft draft) => draft.Refused ? null : new Question(TextsOf(turn).Members.WhichWorksite);

    private static JoinDraft? ReadWorksite(Turn turn, JoinDraft draft, StepAnswer answer) =>
        ShortText.Of(answer.Value) is { Length: > 0 } worksite ? draft with { Worksite = worksite } : null;

    /// <inheritdoc/>
    protected override async Task FinishAsync(Turn turn, JoinDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Refused)
        {
            turn.Say(string.Join(" / ", TextsIn.Both.Select(texts => texts.Members.NotJoined)));
            return;
        }

        var records = await turn.Book.RecordsAsync(new CommunityId(draft.Community), cancellationToken);
        var community = await records.CommunityAsync(cancellationToken);
        var id = new MemberId(ShortId.Of(10, draft.Community, turn.Heard.From.ToString()));
        var earlier = await records.MemberAsync(id, cancellationToken);
        var invited = await ImportFlow.InvitedAsync(records, turn.Heard.Email is { } email ? [turn.Heard.From.User, email] : [turn.Heard.From.User], cancellationToken);
        var coordinates = earlier is { RunsProgramme: true };
        var waits = !coordinates && earlier is not { State: MemberState.Active } && community.MustWait(turn.Heard.Place);
        var me = (earlier ?? new Member(id, ShortText.Of(turn.Person.Name), turn.Person.Language, turn.Person.ZoneId) { JoinedAt = turn.Now }) with
        {
            Language = turn.Person.Language,
            Addresses = [turn.Heard.From, .. (earlier?.Addresses ?? []).Where(address => address != turn.Heard.From)],
            Roles = draft.Roles | (earlier?.Roles ?? Roles.None) & ~(Roles.Mentee | Roles.Mentor),
            Family = draft.Family,
            Worksite = draft.Worksite,
            State = waits ? MemberState.Waiting : MemberState.Active,
            Unreachable = false,
        };
        // Who was invited has said yes now: what the table knew of them is theirs, and the invitation is over.
        if (invited is not null)
        {
            me = me with { Shift = me.Shift.Count == 0 ? invited.Shift : me.Shift, DirectedBy = me.DirectedBy.Length == 0 ? invited.DirectedBy : me.DirectedBy, Import = invited.Import };
            records.Remove(invited);
        }
        if (me.Is(Roles.Mentee) && me.Seat is null)
            me = me with { WaitingSince = me.WaitingSince ?? turn.Now };
        turn.Become(records, community, me);
        records.LookAt(Subject.Of(id), turn.Now);

        var texts = turn.Texts.Members;
        if (waits)
        {
            turn.Say(texts.JoinedWaiting(me.Name));
            foreach (var coordinator in await records.CoordinatorsAsync(cancellationToken))
                await records.SendAsync(Delivery.Prompt(coordinator.Id, new Notice.JoinerWaits(id), turn.Now), cancellationToken);
            return;
        }
        turn.Say(texts.Joined(me.Name, me.Is(Roles.Mentee), me.Is(Roles.Mentor)), Card.Of("", texts.FinishProfile).With(new Choice(texts.FinishProfileLabel, ProfileCommand.Syntax.Name)));
    }

    // They may be a member elsewhere, in another language: here counts what they chose on the card, or since.
    private static ITexts TextsOf(Turn turn) => TextsIn.Of(turn.Person.Language);
}
