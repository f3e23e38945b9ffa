namespace MentorBot.Outbox.Tests.Crashes;

/// <summary>Where a process is killed: one point at each arrow of "wake row → transaction → claim → send → outcome".</summary>
public enum Point
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The wake row is written, the transaction is not.</summary>
    Woken,

    /// <summary>The decision and its delivery are written.</summary>
    Decided,

    /// <summary>The claim is written.</summary>
    Claimed,

    /// <summary>Inside the send call, before anything has left.</summary>
    Sending,

    /// <summary>Inside the send call, after the message has left.</summary>
    Left,

    /// <summary>The send call has returned, its outcome is not written.</summary>
    Returned,

    /// <summary>The outcome is written.</summary>
    Recorded,

    /// <summary>At any moment, from outside.</summary>
    AnyMoment,
}
