using MentorBot.Domain.Communities;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>What falls due in the life of a pair beside its check-ins.</summary>
internal static class Milestones
{
    /// <summary>The first week with a tip: in the week before it the introduction is fresh.</summary>
    public const int FirstTip = 2;

    /// <summary>The last week with a tip.</summary>
    public const int LastTip = 8;

    private const int DaysOfAWeek = 7;

    // A check-in so near asks the same question: nobody is asked twice.
    private const int NearDays = 3;

    /// <summary>Ten days and not met: the coordinator's to know; the pair is asked by its check-ins anyway.</summary>
    public static void NotMet(PairLook look)
    {
        if (look.Settings.NotMetDays == 0 || look.Pair is not { LastMetAt: null, NotMetSince: null })
            return;
        var due = look.MorningAfter(look.Start, look.Settings.NotMetDays);
        if (due > look.Now)
        {
            look.Again(due);
            return;
        }
        look.Pair = look.Pair with { NotMetSince = look.Now };
        DigestRules.Raise(look.Records, new Matter(MatterKind.NotMet, null, look.Pair.Id, look.Now));
    }

    /// <summary>So long since the last meeting: both are asked for the next one, once, unless a check-in does it anyway.</summary>
    public static async Task LongSinceAsync(PairLook look, CancellationToken cancellationToken)
    {
        if (look.Settings.SinceLastDays == 0 || look.Pair.LastMetAt is not { } met || look.Pair.LongSinceFor == met)
            return;
        var due = look.MorningAfter(met, look.Settings.SinceLastDays);
        if (due >= look.MorningAfter(look.Start, look.Settings.FirstMonthsDays))
            due = look.MorningAfter(met, look.Settings.SinceLastDaysLater);
        if (due > look.Now)
        {
            look.Again(due);
            return;
        }
        look.Pair = look.Pair with { LongSinceFor = met };
        var nextCheckIn = CheckInFlow.DueAt(look, look.Pair.Asked + 1);
        var askedLately = look.Pair.Asked > 0 && look.MorningAfter(CheckInFlow.DueAt(look, look.Pair.Asked), NearDays) >= look.Now;
        if (look.BothAreHere && !askedLately && nextCheckIn > look.MorningAfter(look.Now, NearDays))
            await look.ToBothAsync(new Notice.LongSince(look.Pair.Id, look.Mentee.DayAt(met)), Priority.Reminder, nextCheckIn, cancellationToken);
    }

    /// <summary>How is it going? On day 30, then every 60 days.</summary>
    public static async Task SurveyAsync(PairLook look, CancellationToken cancellationToken)
    {
        if (look.Settings.FirstSurveyDays == 0)
            return;
        var number = look.Pair.Surveys + 1;
        if (Due(number) > look.Now)
        {
            look.Again(Due(number));
            return;
        }
        // After a long silence of the bot itself only the last one is asked.
        while (Due(number + 1) <= look.Now)
            number++;
        look.Pair = look.Pair with { Surveys = number };
        look.Again(Due(number + 1));
        if (look.BothAreHere)
            await look.ToBothAsync(new Notice.Survey(look.Pair.Id, number), Priority.Survey, look.MorningAfter(look.Now, look.Settings.FirstSurveyDays), cancellationToken);

        Instant Due(int survey) => look.MorningAfter(look.Start, look.Settings.FirstSurveyDays + Math.Max(1, look.Settings.SurveyEveryDays) * (survey - 1));
    }

    /// <summary>A tip for the mentor at the begin of each of the first weeks. It loses its sense when the week is over.</summary>
    public static async Task TipAsync(PairLook look, CancellationToken cancellationToken)
    {
        var week = Math.Max(FirstTip, look.Pair.TipWeek + 1);
        if (!look.Settings.MentorTips || week > LastTip)
            return;
        if (Begin(week) > look.Now)
        {
            look.Again(Begin(week));
            return;
        }
        while (week <= LastTip && Begin(week + 1) <= look.Now)
            week++;
        look.Pair = look.Pair with { TipWeek = week };
        if (week > LastTip)
            return;
        look.Again(Begin(week + 1));
        if (look.BothAreHere && look.Mentor.TakesPart)
            await look.Records.SendAsync(Delivery.Scheduled(look.Mentor.Id, new Notice.WeekTip(look.Pair.Id, week), Priority.Tip, look.Now, Begin(week + 1)), cancellationToken);

        Instant Begin(int of) => look.MorningAfter(look.Start, DaysOfAWeek * (of - 1));
    }
}
