using System.Buffers.Text;
using System.Text;
using MentorBot.Dialogs.Learning;

namespace MentorBot.Files;

/// <summary>Seals what only its owner may read, with a key derived from Protection:Key.</summary>
public sealed class Seals(Settings settings) : ISeals
{
    // In Development without a key what was sealed ends with the process: nobody can open it after that.
    private readonly Protection? _protection = settings.ProtectionKey is { } key ? new Protection(key) : settings.IsDevelopment ? Protection.ForThisProcess() : null;

    /// <inheritdoc/>
    public string? Seal(string purpose, string plain) => _protection is { } protection ? Base64Url.EncodeToString(protection.Seal(purpose, Encoding.UTF8.GetBytes(plain))) : null;

    /// <inheritdoc/>
    public string? Open(string purpose, string box) =>
        _protection is { } protection && Base64Url.IsValid(box) && protection.Open(purpose, Base64Url.DecodeFromChars(box)) is { } plain ? Encoding.UTF8.GetString(plain) : null;
}
