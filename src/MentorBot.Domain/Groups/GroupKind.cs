namespace MentorBot.Domain.Groups;

/// <summary>What a group is for. The mechanism is one; what differs is its question, its agenda and its rhythm.</summary>
public enum GroupKind
{
    /// <summary>A mentor and mentees who are left over by the pairing, or peers who help each other.</summary>
    Circle,

    /// <summary>A professional learning community: a question, norms, a goal and a cycle (facts L01–L17).</summary>
    Plc,

    /// <summary>People who earn a micro-credential side by side in eight weeks (facts C15, C16).</summary>
    Cohort,

    /// <summary>A team that takes the four courses of the learning path and writes its plan (facts N01–N03).</summary>
    Team,
}
