using MentorBot.Dialogs.Talk;

namespace MentorBot;

/// <summary>Who may run "setup": whom the configuration names, whoever owns the place; in Development anybody while there is none.</summary>
public sealed class SetupPolicy(Settings settings) : ISetupPolicy
{
    /// <inheritdoc/>
    public bool MaySetUp(Heard heard, bool placeHasCommunity) =>
        IsNamed(heard.From.User) || (heard.Email is { } email && IsNamed(email)) || (!placeHasCommunity && (heard.OwnsPlace || settings.IsDevelopment));

    /// <inheritdoc/>
    public bool StrangersWait => !settings.IsDevelopment;

    private bool IsNamed(string who) => settings.Coordinators.Contains(who, StringComparer.OrdinalIgnoreCase);
}
