using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>Which card of "settings" a setting stands on.</summary>
public enum SettingPage
{
    /// <summary>How pairs are made.</summary>
    Pairing,

    /// <summary>What counts in a match.</summary>
    Weights,

    /// <summary>How often the bot writes.</summary>
    Messages,

    /// <summary>When silence is noticed.</summary>
    Silence,

    /// <summary>News, surveys, tips, the season.</summary>
    News,

    /// <summary>Language, contacts, who comes in.</summary>
    People,

    /// <summary>How long things are kept.</summary>
    Keeping,
}

/// <summary>What a typed value turned out to be.</summary>
public abstract record SettingReading
{
    /// <summary>The community with the new value.</summary>
    public sealed record Taken(Community Community) : SettingReading;

    /// <summary>It makes no sense here; what is allowed has been put into words.</summary>
    public sealed record Wrong(string Allowed) : SettingReading;
}

/// <summary>One thing a community decides for itself. Its words stand in <see cref="ISettingTexts"/> under its id.</summary>
/// <param name="Id">The member of <see cref="CommunitySettings"/> or <see cref="Community"/>, nested by ":".</param>
/// <param name="Page">The card it stands on.</param>
public abstract record Setting(string Id, SettingPage Page)
{
    /// <summary>The value as it stands in a field.</summary>
    public abstract string ValueIn(Community community, IReadOnlyList<Member> members);

    /// <summary>The value in words.</summary>
    public abstract string Say(Community community, IReadOnlyList<Member> members, ITexts texts);

    /// <summary>Takes a value as typed or picked.</summary>
    public abstract SettingReading Read(Community community, IReadOnlyList<Member> members, string typed, ITexts texts);

    /// <summary>The field on the card.</summary>
    public virtual Field FieldOf(Community community, IReadOnlyList<Member> members, ITexts texts) =>
        new(Id, texts.Settings.Label(Id), FieldKind.Text, ValueIn(community, members));

    /// <summary>The default in words.</summary>
    public string Default(Community community, IReadOnlyList<Member> members, ITexts texts) => Say(Blank(community), members, texts);

    /// <summary>The same community as if nothing had been decided yet.</summary>
    public static Community Blank(Community community) => new(community.Id, community.JoinCode, Language.English, community.CreatedAt);
}

/// <summary>A whole number within limits.</summary>
public sealed record NumberSetting(string Id, SettingPage Page, int Least, int Most, Func<CommunitySettings, int> Get, Func<CommunitySettings, int, CommunitySettings> Set) : Setting(Id, Page)
{
    /// <inheritdoc/>
    public override string ValueIn(Community community, IReadOnlyList<Member> members) => Get(community.Settings).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Say(Community community, IReadOnlyList<Member> members, ITexts texts) => ValueIn(community, members);

    /// <inheritdoc/>
    public override SettingReading Read(Community community, IReadOnlyList<Member> members, string typed, ITexts texts) =>
        int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most
            ? new SettingReading.Taken(community with { Settings = Set(community.Settings, number) })
            : new SettingReading.Wrong(texts.Settings.AllowedNumber(Least, Most));

    /// <inheritdoc/>
    public override Field FieldOf(Community community, IReadOnlyList<Member> members, ITexts texts) =>
        base.FieldOf(community, members, texts) with { Kind = FieldKind.Number };
}

/// <summary>On or off.</summary>
public sealed record SwitchSetting(string Id, SettingPage Page, Func<CommunitySettings, bool> Get, Func<CommunitySettings, bool, CommunitySettings> Set) : Setting(Id, Page)
{
    private const string On = "on";
    private const string Off = "off";

    /// <inheritdoc/>
    public override string ValueIn(Community community, IReadOnlyList<Member> members) => Get(community.Settings) ? On : Off;

    /// <inheritdoc/>
    public override string Say(Community community, IReadOnlyList<Member> members, ITexts texts) => Get(community.Settings) ? texts.Settings.On : texts.Settings.Off;

    /// <inheritdoc/>
    public override SettingReading Read(Community community, IReadOnlyList<Member> members, string typed, ITexts texts) => Fold.Of(typed) switch
    {
        On or "yes" or "true" or "si" or "encendido" => new SettingReading.Taken(community with { Settings = Set(community.Settings, true) }),
        Off or "no" or "false" or "apagado" => new SettingReading.Taken(community with { Settings = Set(community.Settings, false) }),
        _ => new SettingReading.Wrong(texts.Settings.AllowedWords([texts.Settings.On, texts.Settings.Off])),
    };

    /// <inheritdoc/>
    public override Field FieldOf(Community community, IReadOnlyList<Member> members, ITexts texts) =>
        base.FieldOf(community, members, texts) with { Kind = FieldKind.Choice, Options = [new(texts.Settings.On, On), new(texts.Settings.Off, Off)] };
}

/// <summary>A day, or none.</summary>
public sealed record DaySetting(string Id, SettingPage Page, Func<CommunitySettings, LocalDate?> Get, Func<CommunitySettings, LocalDate?, CommunitySettings> Set) : Setting(Id, Page)
{
    private const string None = "-";

    /// <inheritdoc/>
    public override string ValueIn(Community community, IReadOnlyList<Member> members) => Get(community.Settings) is { } day ? LocalDatePattern.Iso.Format(day) : None;

    /// <inheritdoc/>
    public override string Say(Community community, IReadOnlyList<Member> members, ITexts texts) => Get(community.Settings) is { } day ? texts.Talk.Date(day) : None;

    /// <inheritdoc/>
    public override SettingReading Read(Community community, IReadOnlyList<Member> members, string typed, ITexts texts) =>
        typed.Trim() is None or "" ? new SettingReading.Taken(community with { Settings = Set(community.Settings, null) })
        : LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true, Value: var day } ? new SettingReading.Taken(community with { Settings = Set(community.Settings, day) })
        : new SettingReading.Wrong(texts.Settings.AllowedDay);
}

/// <summary>The language of whatever speaks to all.</summary>
public sealed record LanguageSetting(string Id, SettingPage Page) : Setting(Id, Page)
{
    /// <inheritdoc/>
    public override string ValueIn(Community community, IReadOnlyList<Member> members) => community.Language == Language.Spanish ? "es" : "en";

    /// <inheritdoc/>
    public override string Say(Community community, IReadOnlyList<Member> members, ITexts texts) => TextsIn.Of(community.Language).Talk.LanguageName;

    /// <inheritdoc/>
    public override SettingReading Read(Community community, IReadOnlyList<Member> members, string typed, ITexts texts) => Fold.Of(typed) switch
    {
        "en" or "english" or "ingles" => new SettingReading.Taken(community with { Language = Language.English }),
        "es" or "spanish" or "espanol" => new SettingReading.Taken(community with { Language = Language.Spanish }),
        _ => new SettingReading.Wrong(texts.Settings.AllowedWords(["en", "es"])),
    };

    /// <inheritdoc/>
    public override Field FieldOf(Community community, IReadOnlyList<Member> members, ITexts texts) =>
        base.FieldOf(community, members, texts) with { Kind = FieldKind.Choice, Options = [.. TextsIn.Both.Select((one, index) => new Option(one.Talk.LanguageName, index == 0 ? "en" : "es"))] };
}

/// <summary>A member, or nobody.</summary>
public sealed record PersonSetting(string Id, SettingPage Page, bool MayCoordinate, Func<Community, MemberId?> Get, Func<Community, MemberId?, Community> Set) : Setting(Id, Page)
{
    private const string Nobody = "-";

    /// <inheritdoc/>
    public override string ValueIn(Community community, IReadOnlyList<Member> members) => NameOf(community, members) ?? Nobody;

    /// <inheritdoc/>
    public override string Say(Community community, IReadOnlyList<Member> members, ITexts texts) => NameOf(community, members) ?? texts.Settings.Nobody;

    /// <inheritdoc/>
    public override SettingReading Read(Community community, IReadOnlyList<Member> members, string typed, ITexts texts)
    {
        var name = Fold.Of(typed.TrimStart('@'));
        if (name is Nobody or "nobody" or "nadie" or "")
            return new SettingReading.Taken(Set(community, null));
        var exact = members.Where(member => Fold.Of(member.Name) == name || People.Exactly(member.Id) == typed.Trim()).ToArray();
        var meant = exact.Length > 0 ? exact : members.Where(member => Fold.Of(member.Name).StartsWith(name, StringComparison.Ordinal)).ToArray();
        return meant is [var only] && (MayCoordinate || !only.RunsProgramme)
            ? new SettingReading.Taken(Set(community, only.Id))
            : new SettingReading.Wrong(MayCoordinate ? texts.Settings.AllowedMember : texts.Settings.AllowedOther);
    }

    private string? NameOf(Community community, IReadOnlyList<Member> members) => Get(community) is { } id ? members.FirstOrDefault(member => member.Id == id)?.Name : null;
}
