using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>Which of the four courses of NEA's learning path a member has finished (facts N01).</summary>
public sealed record PathProgress(MemberId Member, IReadOnlyList<int> Done) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "path";

    /// <inheritdoc/>
    public string Key => Member.Value;
}

/// <summary>The sections of a mentoring plan that a team writes, after the contents of NEA's manual (facts M09).</summary>
public enum PlanSection
{
    /// <summary>What mentoring is for here.</summary>
    Why,

    /// <summary>Who should be a mentor.</summary>
    Mentors,

    /// <summary>Who should be a mentee.</summary>
    Mentees,

    /// <summary>What both of them do.</summary>
    Duties,

    /// <summary>How it is set up: time, training, talks with the district.</summary>
    SetUp,

    /// <summary>The forms and what is counted.</summary>
    Tools,
}

/// <summary>The learning path, alone or as a team. Its courses have no confirmed names: they are numbered.</summary>
public static class LearningPath
{
    /// <summary>How many courses.</summary>
    public const int Courses = 4;

    /// <summary>What a member has finished.</summary>
    public static async ValueTask<IReadOnlyList<int>> FinishedAsync(IRecords records, MemberId member, CancellationToken cancellationToken) =>
        (await records.FindAsync<PathProgress>(member.Value, cancellationToken))?.Done ?? [];

    /// <summary>Ticks a course, or takes the tick away. When the last of a team finishes a course, all of the team hear of it.</summary>
    public static async Task FinishAsync(IRecords records, Member member, int course, bool done, Instant now, CancellationToken cancellationToken)
    {
        var before = await FinishedAsync(records, member.Id, cancellationToken);
        records.Put(new PathProgress(member.Id, [.. (done ? before.Append(course) : before.Where(other => other != course)).Distinct().Order()]));
        if (!done)
            return;
        foreach (var team in (await records.GroupsOfAsync(member.Id, cancellationToken)).Where(group => group.Kind == GroupKind.Team && group.Members.Count > 1))
        {
            var all = true;
            foreach (var other in team.Members)
                all = all && (await FinishedAsync(records, other, cancellationToken)).Contains(course);
            if (all)
                await GroupRoom.TellAsync(records, team, new Notice.TeamCourse(team.Id, course), Priority.Tip, _ => now, expires: null, member.Id, cancellationToken);
        }
    }
}
