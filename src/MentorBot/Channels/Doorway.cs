using MentorBot.Dialogs.Reports;
using MentorBot.Domain.Communities;

namespace MentorBot.Channels;

/// <summary>A scanned code opens the chat with the bot in Teams, the words already typed; without Teams it is the words.</summary>
public sealed class Doorway(Settings settings) : IDoorway
{
    /// <inheritdoc/>
    public string Of(JoinCode code) => settings.MicrosoftAppId is { } app
        ? $"https://teams.microsoft.com/l/chat/0/0?users=28:{app}&message={Uri.EscapeDataString($"join {code}")}"
        : $"join {code}";
}
