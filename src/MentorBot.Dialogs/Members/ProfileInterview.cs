using System.Globalization;
using MentorBot.Dialogs.Places;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Members;

/// <summary>What is being filled in of a profile: which parts, and the answers as typed.</summary>
public sealed record ProfileDraft
{
    /// <summary>Only this part; all of them when empty.</summary>
    public string Part { get; init; } = "";

    /// <summary>The answers.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The draft with answers added.</summary>
    public ProfileDraft With(IReadOnlyDictionary<string, string> fields)
    {
        var said = new Dictionary<string, string>(Said, StringComparer.Ordinal);
        foreach (var (id, value) in fields)
            said[id] = value;
        return this with { Said = said };
    }
}

/// <summary>"Finish my profile" and "edit": hours, window, wishes, who directs the work, how to meet.</summary>
public sealed class ProfileInterview : Interview<ProfileDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "profile";

    private const string Needed = "yes";
    private const string NotNeeded = "no";
    private const int MostApart = 20;

    /// <summary>Lists the steps.</summary>
    public ProfileInterview() : base(Name) => Steps(
        new(AskShift, ReadShift),
        new(AskWindow, ReadWindow),
        new(AskWants, Take),
        new(AskOffers, Take),
        new(AskDirects, Take),
        new(AskContact, Take),
        new(AskWorksite, ReadWorksite),
        new(AskFamily, ReadFamily),
        new(AskLanguages, Take),
        new(AskApart, Take));

    /// <summary>The parts that can be changed one by one.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["shift", "window", "wants", "offers", "directs", "contact", "worksite", "family", "languages", "apart"];

    /// <summary>Whether a part concerns a member: what one wants is asked of mentees, what one offers of mentors.</summary>
    public static bool IsFor(string part, Member member) => part switch { "wants" => member.Is(Roles.Mentee), "offers" => member.Is(Roles.Mentor), _ => true };

    private static bool Wanted(ProfileDraft draft, string part, bool inFull = true) => draft.Part.Length == 0 ? inFull : draft.Part == part;

    private static Question? AskShift(Turn turn, ProfileDraft draft)
    {
        if (!Wanted(draft, "shift"))
            return null;
        var texts = turn.Texts.Members;
        return Form(turn, texts.WhichShift,
            new Field("shift", texts.ShiftLabel, FieldKind.Choice, ShiftOf(turn, draft)) { Options = [.. texts.Shifts.Select(shift => new Option(shift.Label, shift.Hours))] },
            new Field("hours", texts.OwnHoursLabel, FieldKind.Text, draft.Said.GetValueOrDefault("hours", "")));
    }

    private static ProfileDraft? ReadShift(Turn turn, ProfileDraft draft, StepAnswer answer)
    {
        if (answer.Fields.GetValueOrDefault("hours") is { Length: > 0 } own && TimeReader.ReadWindows(own) is null)
        {
            turn.Say(turn.Texts.Members.HoursNotRead);
            return null;
        }
        return draft.With(answer.Fields);
    }

    private static Question? AskWindow(Turn turn, ProfileDraft draft)
    {
        if (!Wanted(draft, "window"))
            return null;
        var (texts, me) = (turn.Texts.Members, turn.Me with { Shift = ShiftIn(draft) ?? turn.Me.Shift });
        return new Question(texts.WhichWindow(turn.Texts.Talk.Hours(me.Window.Hours), me.Family == CareerFamily.Transportation), Card.Of("")
            .With(new Field("window", texts.WindowLabel, FieldKind.Text, draft.Said.GetValueOrDefault("window", "")))
            .With([new Choice(texts.UsualHours, "next") { Words = ["next", "ok", "seguir"] }, .. Ways(turn)]));
    }

    private static ProfileDraft? ReadWindow(Turn turn, ProfileDraft draft, StepAnswer answer)
    {
        if (answer.Fields.GetValueOrDefault("window") is { Length: > 0 } own && TimeReader.ReadWindows(own) is null)
        {
            turn.Say(turn.Texts.Members.HoursNotRead);
            return null;
        }
        return draft.With(answer.Fields);
    }

    private static Question? AskWants(Turn turn, ProfileDraft draft) => !Wanted(draft, "wants", turn.Me.Is(Roles.Mentee)) ? null
        : Form(turn, turn.Texts.Members.WhichWants, Standards(turn, "wants", turn.Texts.Members.WantsLabel, turn.Me.Wants));

    private static Question? AskOffers(Turn turn, ProfileDraft draft) => !Wanted(draft, "offers", turn.Me.Is(Roles.Mentor)) ? null
        : Form(turn, turn.Texts.Members.WhichOffers,
            Standards(turn, "offers", turn.Texts.Members.OffersLabel, turn.Me.Offers),
            new Field("capacity", turn.Texts.Members.HowMany, FieldKind.Number, turn.Me.CapacityIn(turn.Community!).ToString(CultureInfo.InvariantCulture)),
            new Field("years", turn.Texts.Members.HowManyYears, FieldKind.Number, turn.Me.Years?.ToString(CultureInfo.InvariantCulture) ?? ""));

    private static Question? AskDirects(Turn turn, ProfileDraft draft) => !Wanted(draft, "directs") ? null
        : Form(turn, turn.Texts.Members.WhoDirects, new Field("directs", turn.Texts.Members.DirectsLabel, FieldKind.Text, turn.Me.DirectedBy));

    private static Question? AskContact(Turn turn, ProfileDraft draft) => !Wanted(draft, "contact") ? null
        : Form(turn, turn.Texts.Members.WhichContact, new Field("contact", turn.Texts.Members.WhichContact, FieldKind.Choice, turn.Me.Contact.ToString())
        {
            Options = [.. Enum.GetValues<Contact>().Select(contact => new Option(turn.Texts.Members.Name(contact), contact.ToString()))],
        }, new Field("phone", turn.Texts.Places.PhoneLabel, FieldKind.Text, turn.Me.Phone));

    private static Question? AskWorksite(Turn turn, ProfileDraft draft) => Wanted(draft, "worksite", inFull: false) ? new Question(turn.Texts.Members.WhichWorksite) : null;

    private static ProfileDraft? ReadWorksite(Turn turn, ProfileDraft draft, StepAnswer answer) =>
        ShortText.Of(answer.Value) is { Length: > 0 } worksite ? draft.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["worksite"] = worksite }) : null;

    private static Question? AskFamily(Turn turn, ProfileDraft draft) => !Wanted(draft, "family", inFull: false) ? null
        : new Question(turn.Texts.Members.WhichFamily, Card.Of("").With([.. Enum.GetValues<CareerFamily>().Select(family => FamilyWords.Choice(turn.Texts, family))]));

    private static Question? AskLanguages(Turn turn, ProfileDraft draft)
    {
        if (!Wanted(draft, "languages", inFull: false))
            return null;
        var (texts, me) = (turn.Texts.Members, turn.Me);
        return Form(turn, texts.WhichLanguages,
            new Field("speaks", texts.LanguagesLabel, FieldKind.Multi, string.Join(',', Enum.GetValues<Language>().Where(me.Speaks)))
            {
                Options = [.. Enum.GetValues<Language>().Select(language => new Option(TextsIn.Of(language).Talk.LanguageName, language.ToString()))],
            },
            new Field("needs", texts.NeedsLabel, FieldKind.Choice, me.NeedsOwnLanguage ? Needed : NotNeeded) { Options = [new(texts.NeedsNo, NotNeeded), new(texts.NeedsYes, Needed)] });
    }

    private static Question? AskApart(Turn turn, ProfileDraft draft) => !Wanted(draft, "apart", inFull: false) ? null
        : Form(turn, turn.Texts.Members.WhoApart, new Field("apart", turn.Texts.Members.ApartLabel, FieldKind.Text, string.Join(", ", turn.Me.KeptApart)));

    private static ProfileDraft ReadFamily(Turn turn, ProfileDraft draft, StepAnswer answer) =>
        draft.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["family"] = answer.Value });

    private static ProfileDraft Take(Turn turn, ProfileDraft draft, StepAnswer answer) => draft.With(answer.Fields);

    /// <inheritdoc/>
    protected override Task FinishAsync(Turn turn, ProfileDraft draft, CancellationToken cancellationToken)
    {
        var me = turn.Me;
        var said = draft.Said;
        if (ShiftIn(draft) is { } shift)
            me = me with { Shift = shift };
        if (Ranges(said.GetValueOrDefault("window", "")) is { } window)
            me = me with { OwnWindow = new MessageWindow(window) };
        if (said.TryGetValue("wants", out var wants))
            me = me with { Wants = StandardsIn(wants) };
        if (said.TryGetValue("offers", out var offers))
            me = me with { Offers = StandardsIn(offers) };
        if (said.TryGetValue("capacity", out var capacity) && NumberReader.Read(capacity) is { } places)
            me = me with { OwnCapacity = Math.Clamp(places, 0, 20) };
        if (said.TryGetValue("years", out var years) && NumberReader.Read(years) is { } many)
            me = me with { Years = Math.Clamp(many, 0, 60) };
        if (said.TryGetValue("speaks", out var speaks))
            me = me with { AlsoSpeaks = [.. Enum.GetValues<Language>().Where(language => language != me.Language && speaks.Split(',', StringSplitOptions.TrimEntries).Contains(language.ToString(), StringComparer.OrdinalIgnoreCase))] };
        if (said.TryGetValue("needs", out var needs))
            me = me with { NeedsOwnLanguage = needs == Needed };
        if (said.TryGetValue("apart", out var apart))
            me = me with { KeptApart = [.. WrittenName.Listed(apart).Select(name => ShortText.Of(name)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostApart)] };
        if (said.TryGetValue("directs", out var directs))
            me = me with { DirectedBy = ShortText.Of(directs) };
        if (said.TryGetValue("contact", out var contact) && Enum.TryParse<Contact>(contact, out var way))
            me = me with { Contact = way };
        if (said.TryGetValue("phone", out var phone))
            me = me with { Phone = PhoneNumber.Of(phone) };
        if (said.TryGetValue("worksite", out var worksite))
            me = me with { Worksite = worksite };
        if (said.TryGetValue("family", out var family) && Enum.TryParse<CareerFamily>(family, ignoreCase: true, out var work))
            me = me with { Family = work };
        turn.Change(me with { ProfileFinished = me.ProfileFinished || draft.Part.Length == 0 });
        turn.Say(turn.Texts.Members.ProfileDone);
        return Task.CompletedTask;
    }

    private static Question Form(Turn turn, string text, params IReadOnlyList<Field> fields) =>
        new(text, Card.Of("").With(fields).With([new Choice(turn.Texts.Members.GoOn, "next") { Words = ["next", "ok", "go", "seguir", "siguiente"] }, .. Ways(turn)]));

    private static IReadOnlyList<Choice> Ways(Turn turn) =>
        [new(turn.Texts.Talk.Back, Navigation.Back), new(turn.Texts.Talk.Cancel, Navigation.Cancel)];

    private static Field Standards(Turn turn, string id, string label, IReadOnlyList<Standard> now) => new(id, label, FieldKind.Multi, string.Join(',', now))
    {
        Options = [.. Enum.GetValues<Standard>().Select(standard => new Option(turn.Texts.Talk.Name(standard), standard.ToString()))],
    };

    private static string ShiftOf(Turn turn, ProfileDraft draft)
    {
        var said = draft.Said.GetValueOrDefault("shift", "");
        return said.Length > 0 ? said
            : turn.Texts.Members.Shifts.FirstOrDefault(shift => Ranges(shift.Hours) is { } hours && hours.SequenceEqual(turn.Me.Shift)) is { Hours: { } known } ? known
            : turn.Me.Family == CareerFamily.Transportation ? turn.Texts.Members.Shifts[2].Hours
            : turn.Texts.Members.Shifts[0].Hours;
    }

    private static IReadOnlyList<TimeRange>? ShiftIn(ProfileDraft draft) =>
        Ranges(draft.Said.GetValueOrDefault("hours") is { Length: > 0 } own ? own : draft.Said.GetValueOrDefault("shift", ""));

    private static IReadOnlyList<TimeRange>? Ranges(string text) =>
        text.Length > 0 && TimeReader.ReadWindows(text) is { Count: > 0 } windows ? [.. windows.Select(window => new TimeRange(window.Start, window.End))] : null;

    private static IReadOnlyList<Standard> StandardsIn(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Enum.TryParse<Standard>(name, ignoreCase: true, out var standard) ? standard : (Standard?)null).OfType<Standard>().Distinct()];
}
