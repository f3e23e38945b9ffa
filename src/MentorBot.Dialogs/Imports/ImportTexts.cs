namespace MentorBot.Dialogs.Imports;

/// <summary>Bringing many people in.</summary>
public interface IImportTexts
{
    /// <summary>About the command.</summary>
    string Help { get; }

    /// <summary>Above the ways to do it.</summary>
    string Intro { get; }

    /// <summary>How the rows look.</summary>
    IReadOnlyList<string> HowTo { get; }

    /// <summary>The link.</summary>
    string UploadLabel { get; }

    /// <summary>The file field.</summary>
    string FileLabel { get; }

    /// <summary>The field to paste into.</summary>
    string PasteLabel { get; }

    /// <summary>Checks it.</summary>
    string CheckLabel { get; }

    /// <summary>What was found.</summary>
    string Found(int people, int errors, int already);

    /// <summary>The decision is made in the chat.</summary>
    string GoBack { get; }

    /// <summary>There is nobody to add.</summary>
    string NothingToAdd { get; }

    /// <summary>Above the errors.</summary>
    string ErrorsTitle { get; }

    /// <summary>A line that is wrong.</summary>
    string Line(int number, string wrong);

    /// <summary>More lines are wrong.</summary>
    string AndMore(int count);

    /// <summary>What happens to the people.</summary>
    string WhatHappens { get; }

    /// <summary>Adds them.</summary>
    string AddLabel(int people);

    /// <summary>They are being added.</summary>
    string Adding(int people);

    /// <summary>They have been added.</summary>
    string Done(int people);

    /// <summary>Takes them out again.</summary>
    string UndoLabel(int people);

    /// <summary>They are taken out again.</summary>
    string Undone(int people);

    /// <summary>Nothing came.</summary>
    string NothingInIt { get; }

    /// <summary>Too many at once.</summary>
    string TooMany(int most);

    /// <summary>Wrong: no name.</summary>
    string NoName { get; }

    /// <summary>Wrong: no address or id.</summary>
    string NoContact(string value);

    /// <summary>Wrong: no such role.</summary>
    string NoSuchRole(string value);

    /// <summary>Wrong: no such family.</summary>
    string NoSuchFamily(string value);

    /// <summary>Wrong: no such hours.</summary>
    string NoShift(string value);

    /// <summary>Wrong: no such language.</summary>
    string NoSuchLanguage(string value);

    /// <summary>Wrong: the same person stands on an earlier line.</summary>
    string SameAs(int number);
}

/// <summary>English.</summary>
public sealed class ImportEnglish : IImportTexts
{
    /// <inheritdoc/>
    public string Help => "Adds many people at once from a table.";

    /// <inheritdoc/>
    public string Intro => "You can send me a table, or paste its rows here after the word import.";

    /// <inheritdoc/>
    public IReadOnlyList<string> HowTo =>
    [
        "One person on each line: name, e-mail or id, role, job, place, hours, language, supervisor.",
        "Only the first three are needed. The role is mentee, mentor or both.",
        "Like this: Ana Ruiz, ana@example.org, mentee, bus, Yard, 6:00-9:00, es",
        "First I only check it. Nobody gets a message. They are invited, and they join with the code.",
    ];

    /// <inheritdoc/>
    public string UploadLabel => "Send a file";

    /// <inheritdoc/>
    public string FileLabel => "Your file (CSV)";

    /// <inheritdoc/>
    public string PasteLabel => "Or paste the rows here";

    /// <inheritdoc/>
    public string CheckLabel => "Check it";

    /// <inheritdoc/>
    public string Found(int people, int errors, int already) =>
        $"I found {(people == 1 ? "1 person" : $"{people} people")} to add. {errors switch { 0 => "No line is wrong.", 1 => "1 line is wrong.", _ => $"{errors} lines are wrong." }}{(already == 0 ? "" : $" {already} are here already.")}";

    /// <inheritdoc/>
    public string GoBack => "Nothing has been added yet. Go back to your chat: I ask you there.";

    /// <inheritdoc/>
    public string NothingToAdd => "There is nobody to add. Mend the lines and send them again.";

    /// <inheritdoc/>
    public string ErrorsTitle => "Lines to mend";

    /// <inheritdoc/>
    public string Line(int number, string wrong) => $"Line {number}: {wrong}";

    /// <inheritdoc/>
    public string AndMore(int count) => count == 1 ? "… and 1 more line" : $"… and {count} more lines";

    /// <inheritdoc/>
    public string WhatHappens => "They are invited only. They get no message and no mentor before they join and agree. After 60 days I forget who did not come.";

    /// <inheritdoc/>
    public string AddLabel(int people) => people == 1 ? "Add 1 person" : $"Add {people} people";

    /// <inheritdoc/>
    public string Adding(int people) => people == 1 ? "I am adding 1 person now. I will tell you when it is done." : $"I am adding {people} people now. I will tell you when it is done.";

    /// <inheritdoc/>
    public string Done(int people) => people == 1 ? "Done: 1 person is invited. You can undo it for 24 hours: type import." : $"Done: {people} people are invited. You can undo it for 24 hours: type import.";

    /// <inheritdoc/>
    public string UndoLabel(int people) => $"Undo the last one ({people})";

    /// <inheritdoc/>
    public string Undone(int people) => people == 1 ? "I am taking 1 person out again. Who has joined by now stays." : $"I am taking {people} people out again. Who has joined by now stays.";

    /// <inheritdoc/>
    public string NothingInIt => "There are no rows in it.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"I take up to {most} people at once. Please send it in parts.";

    /// <inheritdoc/>
    public string NoName => "the name is missing.";

    /// <inheritdoc/>
    public string NoContact(string value) => value.Length == 0 ? "the e-mail or id is missing." : $"“{value}” is no e-mail.";

    /// <inheritdoc/>
    public string NoSuchRole(string value) => $"“{value}” is no role. Write mentee, mentor or both.";

    /// <inheritdoc/>
    public string NoSuchFamily(string value) => $"“{value}” is no job I know. Write it as in the profile, like food service, office or bus.";

    /// <inheritdoc/>
    public string NoShift(string value) => $"“{value}” are no hours. Write them like 7:00-15:30.";

    /// <inheritdoc/>
    public string NoSuchLanguage(string value) => $"“{value}” is no language I speak. Write en or es.";

    /// <inheritdoc/>
    public string SameAs(int number) => $"this is the same person as on line {number}.";
}

/// <summary>Spanish.</summary>
public sealed class ImportSpanish : IImportTexts
{
    /// <inheritdoc/>
    public string Help => "Agrega a muchas personas de una tabla.";

    /// <inheritdoc/>
    public string Intro => "Puedes mandarme una tabla, o pegar aquí sus filas después de la palabra importar.";

    /// <inheritdoc/>
    public IReadOnlyList<string> HowTo =>
    [
        "Una persona por línea: nombre, correo o id, papel, trabajo, lugar, turno, idioma, jefe.",
        "Solo hacen falta los tres primeros. El papel es aprendiz, mentor o ambos.",
        "Así: Ana Ruiz, ana@example.org, aprendiz, transporte, Patio, 6:00-9:00, es",
        "Primero solo la reviso. Nadie recibe mensajes. Tienen una invitación y entran con el código.",
    ];

    /// <inheritdoc/>
    public string UploadLabel => "Mandar un archivo";

    /// <inheritdoc/>
    public string FileLabel => "Tu archivo (CSV)";

    /// <inheritdoc/>
    public string PasteLabel => "O pega aquí las filas";

    /// <inheritdoc/>
    public string CheckLabel => "Revisar";

    /// <inheritdoc/>
    public string Found(int people, int errors, int already) =>
        $"Encontré {(people == 1 ? "1 persona" : $"{people} personas")} para agregar. {errors switch { 0 => "Ninguna línea está mal.", 1 => "1 línea está mal.", _ => $"{errors} líneas están mal." }}{(already == 0 ? "" : $" {already} ya están aquí.")}";

    /// <inheritdoc/>
    public string GoBack => "Todavía no agregué a nadie. Vuelve a tu chat: ahí te pregunto.";

    /// <inheritdoc/>
    public string NothingToAdd => "No hay a quién agregar. Arregla las líneas y mándalas otra vez.";

    /// <inheritdoc/>
    public string ErrorsTitle => "Líneas por arreglar";

    /// <inheritdoc/>
    public string Line(int number, string wrong) => $"Línea {number}: {wrong}";

    /// <inheritdoc/>
    public string AndMore(int count) => count == 1 ? "… y 1 línea más" : $"… y {count} líneas más";

    /// <inheritdoc/>
    public string WhatHappens => "Solo tienen una invitación. No reciben mensajes ni mentor hasta que entren y digan que sí. A los 60 días olvido a quien no vino.";

    /// <inheritdoc/>
    public string AddLabel(int people) => people == 1 ? "Agregar a 1 persona" : $"Agregar a {people} personas";

    /// <inheritdoc/>
    public string Adding(int people) => people == 1 ? "Estoy agregando a 1 persona. Te aviso cuando termine." : $"Estoy agregando a {people} personas. Te aviso cuando termine.";

    /// <inheritdoc/>
    public string Done(int people) => people == 1 ? "Listo: 1 persona puede entrar ya. Si fue un error, tienes 24 horas: escribe importar." : $"Listo: {people} personas pueden entrar ya. Si fue un error, tienes 24 horas: escribe importar.";

    /// <inheritdoc/>
    public string UndoLabel(int people) => $"Deshacer la última ({people})";

    /// <inheritdoc/>
    public string Undone(int people) => people == 1 ? "Estoy sacando a 1 persona. Quien ya entró se queda." : $"Estoy sacando a {people} personas. Quien ya entró se queda.";

    /// <inheritdoc/>
    public string NothingInIt => "No tiene ninguna fila.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"Acepto hasta {most} personas a la vez. Mándala en partes.";

    /// <inheritdoc/>
    public string NoName => "falta el nombre.";

    /// <inheritdoc/>
    public string NoContact(string value) => value.Length == 0 ? "falta el correo o el id." : $"“{value}” no es un correo.";

    /// <inheritdoc/>
    public string NoSuchRole(string value) => $"“{value}” no es un papel. Escribe mentee, mentor o both.";

    /// <inheritdoc/>
    public string NoSuchFamily(string value) => $"“{value}” no es un trabajo que conozca. Escríbelo como en el perfil: cocina, oficina o transporte.";

    /// <inheritdoc/>
    public string NoShift(string value) => $"“{value}” no es un turno. Escríbelo así: 7:00-15:30.";

    /// <inheritdoc/>
    public string NoSuchLanguage(string value) => $"“{value}” no es un idioma que hable. Escribe en o es.";

    /// <inheritdoc/>
    public string SameAs(int number) => $"es la misma persona que en la línea {number}.";
}
