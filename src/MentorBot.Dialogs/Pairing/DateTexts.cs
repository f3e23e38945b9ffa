using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Dialogs.Pairing;

/// <summary>A time and place for two people to meet.</summary>
public interface IDateTexts
{
    /// <summary>When and where?</summary>
    string Ask(string other);

    /// <summary>A proposed time, as a choice.</summary>
    string Choice(string when, bool bothFree);

    /// <summary>The day.</summary>
    string DayLabel { get; }

    /// <summary>The time of day.</summary>
    string TimeLabel { get; }

    /// <summary>How.</summary>
    string KindLabel { get; }

    /// <summary>Where.</summary>
    string SiteLabel { get; }

    /// <summary>At no worksite.</summary>
    string NoSite { get; }

    /// <summary>Takes what is filled in.</summary>
    string TakeLabel { get; }

    /// <summary>The day or time cannot be read, or is not to come.</summary>
    string NotRead { get; }

    /// <summary>The other one is being asked.</summary>
    string Asked(string other, string date);

    /// <summary>To the other one: does that work?</summary>
    string DoesItWork(string other, string date);

    /// <summary>Another time.</summary>
    string OtherTimeLabel { get; }

    /// <summary>Both agreed.</summary>
    string Agreed(string other, string date);

    /// <summary>A date in words.</summary>
    string Date(string when, MeetingKind kind, string site);

    /// <summary>In an introduction: the two share no app.</summary>
    string NoSharedApp(string other);

    /// <summary>Begins to agree on a date.</summary>
    string AgreeLabel { get; }

    /// <summary>About the command.</summary>
    string Help { get; }
}

/// <summary>English.</summary>
public sealed class DateEnglish : IDateTexts
{
    /// <inheritdoc/>
    public string Ask(string other) => $"When can you meet {other}? I will ask if it works for them.";

    /// <inheritdoc/>
    public string Choice(string when, bool bothFree) => bothFree ? $"{when} (both free)" : when;

    /// <inheritdoc/>
    public string DayLabel => "Day";

    /// <inheritdoc/>
    public string TimeLabel => "Time";

    /// <inheritdoc/>
    public string KindLabel => "How";

    /// <inheritdoc/>
    public string SiteLabel => "Where";

    /// <inheritdoc/>
    public string NoSite => "No place needed";

    /// <inheritdoc/>
    public string TakeLabel => "Take my own time";

    /// <inheritdoc/>
    public string NotRead => "I need a day and a time in the next two months, like October 6, 3 pm.";

    /// <inheritdoc/>
    public string Asked(string other, string date) => $"I am asking {other}: {date}.";

    /// <inheritdoc/>
    public string DoesItWork(string other, string date) => $"{other} would like to meet you: {date}. Does that work?";

    /// <inheritdoc/>
    public string OtherTimeLabel => "Another time";

    /// <inheritdoc/>
    public string Agreed(string other, string date) => $"It is a date. You and {other}: {date}.";

    /// <inheritdoc/>
    public string Date(string when, MeetingKind kind, string site)
    {
        var how = kind switch
        {
            MeetingKind.InPerson => "in person",
            MeetingKind.WalkAlong => "a walk-along",
            MeetingKind.RideAlong => "a ride-along",
            MeetingKind.ShiftOverlap => "where your shifts meet",
            MeetingKind.Phone => "by phone",
            _ => "a video or voice call",
        };
        return site.Length > 0 ? $"{when}, {how}, {site}" : $"{when}, {how}";
    }

    /// <inheritdoc/>
    public string NoSharedApp(string other) => $"You and {other} use different apps. Agree on a first time and place here.";

    /// <inheritdoc/>
    public string AgreeLabel => "Agree on a time";

    /// <inheritdoc/>
    public string Help => "Agrees on a time to meet with your partner.";
}

/// <summary>Spanish.</summary>
public sealed class DateSpanish : IDateTexts
{
    /// <inheritdoc/>
    public string Ask(string other) => $"¿Cuándo puedes ver a {other}? Yo pregunto si le va bien.";

    /// <inheritdoc/>
    public string Choice(string when, bool bothFree) => bothFree ? $"{when} (los dos pueden)" : when;

    /// <inheritdoc/>
    public string DayLabel => "Día";

    /// <inheritdoc/>
    public string TimeLabel => "Hora";

    /// <inheritdoc/>
    public string KindLabel => "Cómo";

    /// <inheritdoc/>
    public string SiteLabel => "Dónde";

    /// <inheritdoc/>
    public string NoSite => "No hace falta lugar";

    /// <inheritdoc/>
    public string TakeLabel => "Tomar mi propia hora";

    /// <inheritdoc/>
    public string NotRead => "Necesito un día y una hora en los próximos dos meses, por ejemplo 6 de octubre, 15:00.";

    /// <inheritdoc/>
    public string Asked(string other, string date) => $"Le pregunto a {other}: {date}.";

    /// <inheritdoc/>
    public string DoesItWork(string other, string date) => $"{other} quiere verte: {date}. ¿Te va bien?";

    /// <inheritdoc/>
    public string OtherTimeLabel => "Otra hora";

    /// <inheritdoc/>
    public string Agreed(string other, string date) => $"Quedó la cita. Tú {InSpanish.And(other)}: {date}.";

    /// <inheritdoc/>
    public string Date(string when, MeetingKind kind, string site)
    {
        var how = kind switch
        {
            MeetingKind.InPerson => "en persona",
            MeetingKind.WalkAlong => "un recorrido juntos",
            MeetingKind.RideAlong => "un viaje en la ruta",
            MeetingKind.ShiftOverlap => "donde se cruzan sus turnos",
            MeetingKind.Phone => "por teléfono",
            _ => "una llamada o videollamada",
        };
        return site.Length > 0 ? $"{when}, {how}, {site}" : $"{when}, {how}";
    }

    /// <inheritdoc/>
    public string NoSharedApp(string other) => $"Tú {InSpanish.And(other)} usan apps distintas. Acuerden aquí la primera hora y el lugar.";

    /// <inheritdoc/>
    public string AgreeLabel => "Acordar una hora";

    /// <inheritdoc/>
    public string Help => "Acuerda con tu pareja una hora para verse.";
}
