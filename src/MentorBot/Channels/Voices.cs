using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;

namespace MentorBot.Channels;

/// <summary>A channel's one sender.</summary>
public interface IChannelVoice : IVoice
{
    /// <summary>The channel's name, as it stands in addresses.</summary>
    string Channel { get; }
}

/// <summary>Hands what is to be said to the sender of the address's channel.</summary>
public sealed class Voices(Lazy<IEnumerable<IChannelVoice>> channels) : IVoice
{
    // A channel hears and speaks: it needs the bot, and the bot needs the voices. The circle is cut here.
    private readonly Lazy<Dictionary<string, IChannelVoice>> _channels = new(() => channels.Value.ToDictionary(channel => channel.Channel, StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken) =>
        _channels.Value.TryGetValue(to.Channel, out var channel) ? channel.SayAsync(to, spoken, turn, cancellationToken) : NotInstalled;

    /// <inheritdoc/>
    public Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) =>
        _channels.Value.TryGetValue(to.Channel, out var channel) ? channel.OpenAsync(to, cancellationToken) : NotInstalled;

    private static Task<Outcome> NotInstalled => Task.FromResult(new Outcome(OutcomeKind.Failed, "channel not installed"));
}
