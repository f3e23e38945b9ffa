using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Groups;

/// <summary>Several members with a purpose: a circle, a PLC or a cohort.</summary>
/// <remarks>Nothing that is said in a meeting is kept here, and there are no minutes: a question, a goal, dates and a status are all.</remarks>
public sealed record Group(GroupId Id, GroupKind Kind, Instant StartedAt) : IRecord
{
    /// <inheritdoc/>
    static string IRecord.Kind => "group";

    /// <inheritdoc/>
    public string Key => Id.Value;

    /// <summary>The question or purpose, in the group's own words; empty where it was picked from a list, or the kind says it all.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Which of the four questions a PLC picked.</summary>
    public PlcQuestion? Question { get; init; }

    /// <summary>What a circle picked.</summary>
    public CirclePurpose? Aim { get; init; }

    /// <summary>Who belongs to it, in the order in which roles go round.</summary>
    public IReadOnlyList<MemberId> Members { get; init; } = [];

    /// <summary>Who was asked and has not answered.</summary>
    public IReadOnlyList<MemberId> Invited { get; init; } = [];

    /// <summary>Whether anybody of the community may join while there is a place.</summary>
    public bool Open { get; init; }

    /// <summary>How many it holds at most.</summary>
    public int Places { get; init; } = 6;

    /// <summary>How often the roles have gone round.</summary>
    public int Turn { get; init; }

    /// <summary>The job family in whose words it asks; none where it is mixed.</summary>
    public CareerFamily? Family { get; init; }

    /// <summary>The next meeting; none while no date is agreed.</summary>
    public GroupMeeting? Meeting { get; init; }

    /// <summary>Where they meet, in their own words: a room, a yard, a channel, a phone line.</summary>
    public string Where { get; init; } = "";

    /// <summary>A channel of its own, where it has one: what concerns all of it is said there.</summary>
    public Address? Room { get; init; }

    /// <summary>How many meetings took place.</summary>
    public int Held { get; init; }

    /// <summary>How many meetings in a row have not brought the next step.</summary>
    public int Stuck { get; init; }

    /// <summary>What a PLC agreed on.</summary>
    public IReadOnlyList<Norm> Norms { get; init; } = [];

    /// <summary>A PLC's goal, in its own words; empty until there is one.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Where a PLC stands in its cycle.</summary>
    public CycleStep Step { get; init; }

    /// <summary>The day by which each step of a PLC's cycle is done, in the order of the steps; empty for other kinds.</summary>
    public IReadOnlyList<LocalDate> StepDays { get; init; } = [];

    /// <summary>How many cycles a PLC has been through.</summary>
    public int Cycles { get; init; }

    /// <summary>The micro-credential of a cohort.</summary>
    public string Credential { get; init; } = "";

    /// <summary>The last week of a cohort that has begun.</summary>
    public int Week { get; init; }

    /// <summary>What a team has written of its plan; the plan itself stays with the team.</summary>
    public IReadOnlyList<PlanSection> PlanDone { get; init; } = [];

    /// <summary>When it ended.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>What changed, as said when it ended.</summary>
    public GroupChange? Change { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => ClosedAt is not null;

    /// <summary>Whether there is a place for one more.</summary>
    public bool HasPlace => Members.Count < Places;

    /// <summary>The number of the next meeting.</summary>
    public int NextNumber => Held + 1;

    /// <summary>Whether two meetings in a row have brought nothing new.</summary>
    public bool IsStuck => Stuck >= 2;

    /// <summary>Whether the member belongs to it.</summary>
    public bool Has(MemberId member) => Members.Contains(member);

    /// <summary>Who has a role at the next meeting; null in an empty group.</summary>
    public MemberId? WhoIs(GroupRole role) => Members.Count == 0 ? null : Members[(Turn + (int)role) % Members.Count];

    /// <summary>By when the present step of a PLC is to be done.</summary>
    public LocalDate? StepDay => StepDays.Count > (int)Step ? StepDays[(int)Step] : null;
}
