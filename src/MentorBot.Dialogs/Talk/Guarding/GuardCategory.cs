namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>What a person may write that no bot and no mentor programme should keep; each has a card of its own (facts S01–S08).</summary>
/// <remarks>
/// The order is the order of precedence where a text fits several. Crisis stands before emergency because its card names both 988 and 911, the emergency card only 911;
/// both stand before what can wait an hour. A child who may be harmed comes before everything about grown-ups' work. A medicine outweighs the name of the student it is for:
/// "may I give Tyler his inhaler" needs the nurse first, and the card says to leave names out. Discipline comes last: it is the widest net.
/// </remarks>
public enum GuardCategory
{
    /// <summary>Someone may hurt or kill themselves, or is in despair.</summary>
    Crisis,

    /// <summary>Danger to life, now: 911.</summary>
    Emergency,

    /// <summary>A child, or a partner at home, may be abused or neglected.</summary>
    Abuse,

    /// <summary>The writer, or a colleague, is harassed, bullied, threatened or discriminated against.</summary>
    Harassment,

    /// <summary>Medicine for a student.</summary>
    Medicine,

    /// <summary>A student who can be recognised, by name or otherwise.</summary>
    Student,

    /// <summary>A grievance, discipline, dismissal: what a union representative is for.</summary>
    Grievance,
}
