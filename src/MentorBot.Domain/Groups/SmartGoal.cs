namespace MentorBot.Domain.Groups;

/// <summary>Looks which of the five parts of a SMART goal a sentence lacks, in English and Spanish.</summary>
/// <remarks>
/// It looks for words, it does not understand: so it only ever asks, and the group decides. The five are DuFour's (strategic and
/// specific, measurable, attainable, results-oriented, time-bound), as facts L12 gives them.
/// </remarks>
public static class SmartGoal
{
    private const int FewestWords = 6;

    private static readonly HashSet<string> TimeWords = Set(
        "week weeks month months day days term semester quarter year spring fall autumn winter summer break christmas thanksgiving easter monday tuesday wednesday thursday friday "
        + "january february march april june july august september october november december "
        + "semana semanas mes meses dia dias trimestre semestre ano primavera otono invierno verano navidad pascua vacaciones lunes martes miercoles jueves viernes "
        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");

    private static readonly HashSet<string> Months = Set(
        "january february march april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");

    private static readonly HashSet<string> Counts = Set(
        "half twice double third two three four five six seven eight nine ten eleven twelve percent all every none zero no "
        + "mitad doble dos tres cuatro cinco seis siete ocho nueve diez once doce porcentaje todos todas cada cero ningun ninguno ninguna ciento");

    private static readonly HashSet<string> Absolutes = Set(
        "all every always never zero nobody everybody everyone none perfect perfectly completely todos todas siempre nunca cero nadie ningun ninguno ninguna perfecto perfecta");

    private static readonly HashSet<string> People = Set(
        "student students rider riders kid kids child children passenger passengers family families parent parents staff colleague colleagues driver drivers visitor visitors people person team coworkers pupils us "
        + "estudiante estudiantes alumno alumnos alumna alumnas nino ninos nina ninas pasajero pasajeros familia familias padres personal companero companeros chofer choferes visitante visitantes gente persona personas equipo");

    private static readonly HashSet<string> Vague = Set(
        "better improve improved improving more good great nice best help work things stuff mejor mejorar mejoramos mas bien bueno buena ayudar trabajar cosas");

    /// <summary>The parts that the sentence lacks, in the order of the letters; none when it is all there.</summary>
    public static IReadOnlyList<SmartPart> Missing(string goal)
    {
        var words = Fold.Words(goal);
        var missing = new List<SmartPart>();
        if (words.Count < FewestWords || words.Count(word => word.Length > 3 && !Vague.Contains(word) && !TimeWords.Contains(word)) < 3)
            missing.Add(SmartPart.Specific);
        if (!HasCount(words) && !goal.Contains('%', StringComparison.Ordinal))
            missing.Add(SmartPart.Measurable);
        if (words.Any(Absolutes.Contains) || words.Contains("100", StringComparer.Ordinal))
            missing.Add(SmartPart.Attainable);
        if (!words.Any(People.Contains))
            missing.Add(SmartPart.Result);
        if (!words.Any(TimeWords.Contains) && !words.Any(IsYear) && !HasDay(words))
            missing.Add(SmartPart.Time);
        return missing;
    }

    /// <summary>A number that is no date.</summary>
    private static bool HasCount(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Counts.Contains(words[at]))
                return true;
            if (!char.IsAsciiDigit(words[at][0]) || IsYear(words[at]))
                continue;
            var besideMonth = (at > 0 && Months.Contains(words[at - 1])) || (at + 1 < words.Count && Months.Contains(words[at + 1]))
                || (at + 2 < words.Count && words[at + 1] is "de" or "of" && Months.Contains(words[at + 2]));
            if (!besideMonth)
                return true;
        }
        return false;
    }

    // "by May 1": the month that is also a verb counts beside a number.
    private static bool HasDay(IReadOnlyList<string> words) => words.Where((word, at) => word is "may" && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1][0])).Any();

    private static bool IsYear(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal) && word.All(char.IsAsciiDigit);

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
