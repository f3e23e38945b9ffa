using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Members;

/// <summary>The words people use for their own work, in both languages.</summary>
public static class FamilyWords
{
    private static readonly IReadOnlyList<string>[] ByFamily = [.. Enum.GetValues<CareerFamily>().Select(Said)];

    /// <summary>The choice for a career family.</summary>
    public static Choice Choice(ITexts texts, CareerFamily family) => new(texts.Talk.Name(family), family.ToString().ToLowerInvariant()) { Words = Of(family) };

    /// <summary>What people call it.</summary>
    public static IReadOnlyList<string> Of(CareerFamily family) => ByFamily[(int)family];

    private static IReadOnlyList<string> Said(CareerFamily family) => family switch
    {
        CareerFamily.Paraeducator => ["para", "paraeducator", "paraprofessional", "teacher aide", "aide", "classroom", "asistente", "ayudante de maestra"],
        CareerFamily.Transportation => ["bus", "driver", "bus driver", "transportation", "monitor", "mechanic", "camion", "autobus", "chofer", "conductor", "conductora", "transporte"],
        CareerFamily.Custodial => ["custodian", "custodial", "cleaning", "janitor", "maintenance", "limpieza", "conserje", "mantenimiento"],
        CareerFamily.Food => ["food", "kitchen", "cook", "cafeteria", "lunch", "cocina", "cocinera", "cocinero", "comedor"],
        CareerFamily.Clerical => ["office", "secretary", "clerk", "clerical", "front desk", "oficina", "secretaria", "secretario"],
        CareerFamily.Health => ["health", "nurse", "health aide", "student services", "salud", "enfermera", "enfermero"],
        CareerFamily.Security => ["security", "guard", "seguridad", "guardia"],
        CareerFamily.SkilledTrades => ["trades", "electrician", "plumber", "carpenter", "hvac", "painter", "oficios", "electricista", "plomero", "carpintero"],
        _ => ["tech", "it", "computer", "technology", "technician", "tecnico", "computadoras", "sistemas"],
    };
}
