using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Members;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Imports;

/// <summary>What was read of a table: the people, and what is wrong on which line.</summary>
/// <param name="People">Those that can be added.</param>
/// <param name="Errors">A sentence for each line that cannot, with its number.</param>
/// <param name="Already">How many are here already.</param>
public sealed record ImportReading(IReadOnlyList<ImportedPerson> People, IReadOnlyList<string> Errors, int Already);

/// <summary>Reads people from rows: a heading in either language decides the columns; without one they stand in the usual order.</summary>
public static class ImportReader
{
    private static readonly string[] Order = ["name", "contact", "role", "family", "worksite", "shift", "language", "supervisor"];

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["name"] = "name", ["nombre"] = "name", ["full name"] = "name",
        ["contact"] = "contact", ["email"] = "contact", ["e-mail"] = "contact", ["mail"] = "contact", ["correo"] = "contact", ["id"] = "contact", ["platform id"] = "contact", ["e-mail or id"] = "contact", ["contacto"] = "contact",
        ["role"] = "role", ["papel"] = "role", ["rol"] = "role",
        ["family"] = "family", ["job"] = "family", ["career family"] = "family", ["trabajo"] = "family", ["familia"] = "family",
        ["worksite"] = "worksite", ["site"] = "worksite", ["school"] = "worksite", ["lugar"] = "worksite", ["escuela"] = "worksite",
        ["shift"] = "shift", ["hours"] = "shift", ["turno"] = "shift", ["horario"] = "shift",
        ["language"] = "language", ["idioma"] = "language",
        ["supervisor"] = "supervisor", ["boss"] = "supervisor", ["jefe"] = "supervisor",
    };

    /// <summary>Reads.</summary>
    /// <param name="text">The rows.</param>
    /// <param name="members">Who is here already.</param>
    /// <param name="community">The community.</param>
    /// <param name="texts">The language of the sentences about errors.</param>
    public static ImportReading Read(string text, IReadOnlyList<Member> members, Community community, ITexts texts)
    {
        var lines = Csv.Read(text);
        if (lines.Count == 0)
            return new ImportReading([], [texts.Imports.NothingInIt], 0);
        var columns = lines[0].Cells.Select(cell => Headings.GetValueOrDefault(Fold.Of(cell))).ToArray();
        var hasHeading = columns.Count(column => column is not null) >= 2;
        if (!hasHeading)
            columns = [.. Order];
        var rows = lines.Skip(hasHeading ? 1 : 0).ToArray();
        if (rows.Length > ImportFlow.Most)
            return new ImportReading([], [texts.Imports.TooMany(ImportFlow.Most)], 0);

        var known = members.SelectMany(member => member.Addresses).Select(address => ImportFlow.KnownAs(community.Id, address.User)).Concat(members.Where(member => member.State == MemberState.Invited).Select(member => member.Id.Value[2..])).ToHashSet(StringComparer.Ordinal);
        var (people, errors, seen, already) = (new List<ImportedPerson>(), new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var row in rows)
        {
            string Cell(string column) => Array.IndexOf(columns, column) is >= 0 and var index && index < row.Cells.Count ? row.Cells[index] : "";
            var (person, wrong) = PersonOf(Cell, community, texts);
            if (person is null)
                errors.Add(texts.Imports.Line(row.Number, wrong!));
            else if (seen.TryGetValue(person.KnownAs, out var earlier))
                errors.Add(texts.Imports.Line(row.Number, texts.Imports.SameAs(earlier)));
            else if (known.Contains(person.KnownAs))
                already++;
            else
                people.Add(person);
            if (person is not null)
                seen.TryAdd(person.KnownAs, row.Number);
        }
        return new ImportReading(people, errors, already);
    }

    private static (ImportedPerson? Person, string? Wrong) PersonOf(Func<string, string> cell, Community community, ITexts texts)
    {
        var words = texts.Imports;
        var name = ShortText.Of(cell("name"));
        if (name.Length == 0)
            return (null, words.NoName);
        var contact = cell("contact").Trim();
        if (contact.Length is 0 or > 200 || (contact.Contains('@', StringComparison.Ordinal) && (contact.Contains(' ', StringComparison.Ordinal) || contact.IndexOf('@', StringComparison.Ordinal) is 0 || !contact[contact.IndexOf('@', StringComparison.Ordinal)..].Contains('.', StringComparison.Ordinal))))
            return (null, words.NoContact(contact));
        if (RolesOf(cell("role")) is not { } roles)
            return (null, words.NoSuchRole(cell("role")));
        CareerFamily? family = null;
        if (cell("family").Length > 0 && (family = FamilyOf(cell("family"))) is null)
            return (null, words.NoSuchFamily(cell("family")));
        if (ShiftOf(cell("shift")) is not { } shift)
            return (null, words.NoShift(cell("shift")));
        if (LanguageOf(cell("language"), community.Language) is not { } language)
            return (null, words.NoSuchLanguage(cell("language")));
        return (new ImportedPerson(name, ImportFlow.KnownAs(community.Id, contact), roles)
        {
            Family = family,
            Worksite = ShortText.Of(cell("worksite")),
            Shift = shift,
            Language = language,
            DirectedBy = ShortText.Of(cell("supervisor")),
        }, null);
    }

    private static Roles? RolesOf(string typed) => Fold.Of(typed) switch
    {
        "mentee" or "new" or "aprendiz" or "nuevo" or "nueva" or "busca mentor" => Roles.Mentee,
        "mentor" or "mentora" => Roles.Mentor,
        "both" or "ambos" or "mentor, mentee" => Roles.Mentee | Roles.Mentor,
        _ => null,
    };

    private static CareerFamily? FamilyOf(string typed)
    {
        // As the profile calls it, as the bot's own lists call it, or as people call their own work.
        var folded = Fold.Of(typed);
        foreach (var family in Enum.GetValues<CareerFamily>())
        {
            if (Fold.Of(family.ToString()) == folded || TextsIn.Both.Any(texts => Fold.Of(texts.Talk.Name(family)) == folded) || FamilyWords.Of(family).Any(word => Fold.Of(word) == folded))
                return family;
        }
        return null;
    }

    // "7:00-15:30" or "7-15:30", several joined by "+"; empty is fine.
    private static IReadOnlyList<TimeRange>? ShiftOf(string typed)
    {
        var ranges = new List<TimeRange>();
        foreach (var part in typed.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('-', '–') is not [var from, var to] || Time(from) is not { } start || Time(to) is not { } end || start == end)
                return null;
            ranges.Add(new TimeRange(start, end));
        }
        return ranges;

        static LocalTime? Time(string text) => LocalTimePattern.CreateWithInvariantCulture(text.Contains(':', StringComparison.Ordinal) ? "H:mm" : "%H").Parse(text.Trim()) is { Success: true, Value: var time } ? time : null;
    }

    private static Language? LanguageOf(string typed, Language otherwise) => Fold.Of(typed) switch
    {
        "" => otherwise,
        "en" or "english" or "ingles" => Language.English,
        "es" or "spanish" or "espanol" => Language.Spanish,
        _ => null,
    };
}
