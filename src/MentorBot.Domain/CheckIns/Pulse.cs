using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>What a member says to "how is it going?".</summary>
public enum PulseAnswer
{
    /// <summary>Very well.</summary>
    VeryWell,

    /// <summary>Well.</summary>
    Well,

    /// <summary>So-so.</summary>
    SoSo,

    /// <summary>Not well.</summary>
    NotWell,
}

/// <summary>One answer to "how is it going?". Nobody reads it as it stands: reports count answers, none under five.</summary>
public sealed record Pulse(MemberId Member, PairId Pair, int Number, PulseAnswer Answer, Instant At) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "pulse";

    /// <inheritdoc/>
    public string Key => $"{Member}/{Pair}.{Number:00}";

    /// <summary>Takes the answer, once.</summary>
    public static async Task<Refusal?> AnswerAsync(IRecords records, MemberId by, PairId id, int number, PulseAnswer answer, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { } pair)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        var pulse = new Pulse(by, id, number, answer, now);
        if (await records.FindAsync<Pulse>(pulse.Key, cancellationToken) is not null)
            return new Refusal.AlreadySettled();
        records.Put(pulse);
        if (pair.State == PairState.Active)
            Endings.Sign(records, pair, now);
        return null;
    }
}
