namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>Puts questions that ask much the same into groups.</summary>
public static class QuestionGroups
{
    /// <summary>From this likeness on (docs/answers.md says how it was chosen) two questions ask much the same.</summary>
    public const double AlikeFrom = 0.5;

    /// <summary>Groups of the questions' places, the largest first. A question joins the group to whose questions it is most alike on average.</summary>
    /// <param name="count">How many questions there are.</param>
    /// <param name="likeness">How much alike the questions at two places are, 0 to 1.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int count, Func<int, int, double> likeness)
    {
        var groups = new List<List<int>>();
        for (var question = 0; question < count; question++)
        {
            var place = question;
            var (best, most) = (default(List<int>), AlikeFrom);
            foreach (var group in groups)
            {
                if (group.Average(other => likeness(other, place)) is var alike && alike >= most)
                    (best, most) = (group, alike);
            }
            if (best is null)
                groups.Add([question]);
            else
                best.Add(question);
        }
        return [.. groups.OrderByDescending(group => group.Count)];
    }
}
