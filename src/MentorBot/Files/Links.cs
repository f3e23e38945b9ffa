using System.Buffers.Text;
using System.Text.Json;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NodaTime;
using NodaTime.Extensions;

namespace MentorBot.Files;

/// <summary>Makes and reads signed links. All a link says is sealed in it: no row is kept for it, and who has the store cannot make one.</summary>
public sealed class Links(Settings settings, IServer server, TimeProvider wall) : ILinks
{
    private const string Purpose = "links";
    private static readonly Duration Lifetime = Duration.FromMinutes(ILinks.Minutes);

    // In Development links need no key: they end with the process.
    private readonly Protection? _protection = settings.ProtectionKey is { } key ? new Protection(key) : settings.IsDevelopment ? Protection.ForThisProcess() : null;

    /// <summary>The setting without which there are no links; null where there are.</summary>
    public string? Missing => _protection is null ? "Protection:Key" : settings.PublicUrl is null && !settings.IsDevelopment ? "PublicUrl" : null;

    /// <inheritdoc/>
    public string? AddressOf(Turn turn, string file, string argument = "") =>
        AddressOf(new Link(turn.Community!.Id.Value, turn.Me.Id.Value, file, argument, wall.GetUtcNow().ToUnixTimeMilliseconds()));

    /// <summary>The address of a link; null where there are none.</summary>
    public string? AddressOf(Link link) =>
        Missing is null ? $"{Root}/r/{Base64Url.EncodeToString(_protection!.Seal(Purpose, JsonSerializer.SerializeToUtf8Bytes(link)))}" : null;

    /// <inheritdoc/>
    public void Close(Turn turn) => turn.Records.Put(new LinksClosed(turn.Me.Id, wall.GetUtcNow().ToInstant()));

    /// <summary>What a token says; null when it is none of ours.</summary>
    public Link? Read(string token)
    {
        if (_protection is not { } protection || !Base64Url.IsValid(token))
            return null;
        return protection.Open(Purpose, Base64Url.DecodeFromChars(token)) is { } plain ? JsonSerializer.Deserialize<Link>(plain) : null;
    }

    /// <summary>Whether a link still opens, as far as time and its owner's wish go.</summary>
    public bool IsOpen(Link link, LinksClosed? closed)
    {
        var made = Instant.FromUnixTimeMilliseconds(link.MadeAt);
        var age = wall.GetUtcNow().ToInstant() - made;
        return age < Lifetime && (closed is null || made > closed.At);
    }

    private string Root => settings.PublicUrl?.ToString().TrimEnd('/')
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/')
        ?? "http://localhost";
}

/// <summary>What a signed link says.</summary>
/// <param name="Community">The community.</param>
/// <param name="Member">Whose it is.</param>
/// <param name="File">What opens.</param>
/// <param name="Argument">What that needs to know.</param>
/// <param name="MadeAt">When it was made on the wall clock, in milliseconds since 1970.</param>
public sealed record Link(string Community, string Member, string File, string Argument, long MadeAt);
