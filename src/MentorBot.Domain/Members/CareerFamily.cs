namespace MentorBot.Domain.Members;

/// <summary>NEA's nine career families of education support professionals (facts F01).</summary>
public enum CareerFamily
{
    /// <summary>Paraeducators.</summary>
    Paraeducator,

    /// <summary>Bus drivers, monitors, mechanics.</summary>
    Transportation,

    /// <summary>Custodial and maintenance services.</summary>
    Custodial,

    /// <summary>Food services.</summary>
    Food,

    /// <summary>Clerical and administrative services.</summary>
    Clerical,

    /// <summary>Health and student services.</summary>
    Health,

    /// <summary>Security services.</summary>
    Security,

    /// <summary>Skilled trades.</summary>
    SkilledTrades,

    /// <summary>Technical services.</summary>
    Technical,
}
