using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Plans;
using MentorBot.Dialogs.Reports;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Tests.Conventions;

/// <summary>Arguments as they come up when the bot speaks.</summary>
internal static class Plausible
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 9, 14, 15, 0);

    public static LocalDate Day { get; } = new(2026, 9, 14);

    public static Member Mentee { get; } = new(new MemberId("m1"), "Ana", Language.English, "America/Chicago")
    {
        Roles = Roles.Mentee,
        JoinedAt = Now,
        Family = CareerFamily.Transportation,
        Worksite = "Lincoln",
        Shift = [new TimeRange(new LocalTime(6, 0), new LocalTime(9, 0))],
        Wants = [Standard.Communication, Standard.Reporting],
        DirectedBy = "Ben",
        State = MemberState.Paused,
        PausedUntil = Day,
    };

    public static Member Mentor { get; } = new(new MemberId("m2"), "Grace", Language.English, "America/Chicago") { Roles = Roles.Mentor, JoinedAt = Now, Approved = true, Offers = [Standard.Reporting] };

    /// <summary>The names of people in these arguments.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Ana", "Grace", "Ben", "Lincoln"];

    /// <summary>What a parameter may get; what is not known is built from its own constructor.</summary>
    public static IReadOnlyList<object?> Values(Type type, string name, ITexts texts)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return [null, .. Values(underlying, name, texts)];
        if (type == typeof(Roles))
            return [Roles.Mentee, Roles.Mentor, Roles.Coordinator, Roles.Backup, Roles.Observer, Roles.Committee, Roles.Volunteer, Roles.Mentee | Roles.Mentor];
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object>()];
        if (type == typeof(string))
            return Words(name, texts);
        if (type == typeof(int))
            return [0, 1, 4];
        if (type == typeof(long))
            return [1L];
        if (type == typeof(IReadOnlyList<int>))
            return [(int[])[3, 1, 0, 2]];
        if (type == typeof(bool))
            return [false, true];
        if (type == typeof(LocalDate))
            return [Day];
        if (type == typeof(LocalDateTime))
            return [Day.At(new LocalTime(9, 30))];
        if (type == typeof(Instant))
            return [Now];
        if (type == typeof(DateTimeZone))
            return [DateTimeZoneProviders.Tzdb["America/Chicago"]];
        if (type == typeof(Member))
            return [Mentee, Mentor];
        if (type == typeof(Fit))
            return
            [
                .. Enum.GetValues<DayPart>().Select(part => new Fit(100, SameFamily: true, NearFamily: false, SameSite: true, part, [Standard.Reporting], SameLanguage: true, 12, Contact.InPerson)),
                .. Enum.GetValues<Contact>().Select(contact => new Fit(15, false, NearFamily: true, false, DayPart.Never, [], false, 0, contact)),
            ];
        if (type == typeof(GroupId))
            return [new GroupId("group")];
        if (type == typeof(Outcome))
            return [.. Enum.GetValues<OutcomeKind>().Select(kind => new Outcome(kind))];
        if (type == typeof(IReadOnlyList<string>))
            return [(string[])["Ana"], (string[])["Ana", "Grace", "Ben"]];
        return type.IsAbstract ? [.. SubtypesOf(type).Select(subtype => Make(subtype, texts))] : [Make(type, texts)];
    }

    /// <summary>The closed set of a type's records.</summary>
    public static IReadOnlyList<Type> SubtypesOf(Type type) => [.. type.GetNestedTypes().Where(nested => !nested.IsAbstract && nested.IsAssignableTo(type))];

    /// <summary>A record, by its first constructor.</summary>
    public static object Make(Type type, ITexts texts)
    {
        var constructor = type.GetConstructors().Where(found => found.GetParameters() is not [var only] || only.ParameterType != type).OrderByDescending(found => found.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Values(parameter.ParameterType, parameter.Name!, texts)[^1])]);
    }

    private static Language LanguageOf(ITexts texts) => texts == TextsIn.Of(Language.Spanish) ? Language.Spanish : Language.English;

    private static IReadOnlyList<object?> Words(string name, ITexts texts) => name switch
    {
        "command" => [.. Product.Commands.All.Select(command => command.Name)],
        "setting" => [.. SettingList.All.Select(setting => setting.Id)],
        "label" => [.. SettingList.All.Select(setting => texts.Settings.Label(setting.Id))],
        "effect" => [texts.Settings.Effect("Capacity")],
        "page" => [texts.Settings.Name(SettingPage.Pairing)],
        "allowed" => [texts.Settings.On],
        "task" => ["talks", "call", "training", "invite", "match", "first", "month", "half", "survey", "close"],
        "item" => ["jointly", "duties", "chosen", "trained", "private", "peers"],
        "option" => ["year", "stipend", "signed", "one", "meetings", "both"],
        "id" => [.. PlanInterview.Questions.Select(question => question.Id)],
        "table" => [.. ExportFile.Tables],
        "part" => ["active", "0-3", "met", "unknown"],
        "because" => [.. Enum.GetValues<DeclineReason>().Select(texts.Desk.Name)],
        "state" => [.. Enum.GetValues<MemberState>().Select(texts.Desk.Name)],
        "role" => [texts.Members.Name(Roles.Backup)],
        "example" => [MentorBot.Dialogs.Pairing.PairCommand.Syntax.ExampleIn(LanguageOf(texts))],
        "usage" => [MentorBot.Dialogs.Pairing.PairCommand.Syntax.UsageIn(LanguageOf(texts))],
        "code" => ["ABCDEF"],
        "reference" or "value" => ["k7m2p9"],
        "names" => ["Ana, Grace"],
        "backup" => [null, "Ben"],
        "why" => [texts.Matching.Why((Fit)Values(typeof(Fit), "fit", texts)[1]!, "Grace", "Ana")],
        "about" => [texts.Pairing.About(Mentee, texts.Matching.WhyForMentor((Fit)Values(typeof(Fit), "fit", texts)[1]!, "Ana"))],
        "reason" => [.. Enum.GetValues<LeftOver>().Select(texts.Pairing.LeftBecause)],
        "seat" => [texts.Members.SeatWaiting(Day, 1, 3, "Ben"), ""],
        "usual" => ["8 AM to 6 PM"],
        "what" => [texts.Communities.Name(new Notice.Approved())],
        "outcome" => [texts.Communities.Name(Outcome.Sent)],
        "when" => [texts.Communities.When(Day.At(new LocalTime(9, 30)))],
        "source" => ["NEA"],
        "year" => ["", "2024"],
        "question" or "words" or "answer" => ["?"], // other people's words are not ours to grade
        _ => ["Ana"],
    };
}
