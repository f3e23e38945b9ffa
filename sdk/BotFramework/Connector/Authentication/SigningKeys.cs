using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys an issuer signs with, as its OpenID metadata tells. They are asked for once a day, and once an hour at most when a
/// token names a key that is not among them: keys roll over, but a stranger must not make the bot ask at will.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, Func<HttpClient> http) : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Snapshot current;
    private DateTimeOffset searched = DateTimeOffset.MinValue;

    public ValueTask<Snapshot> Current(CancellationToken cancellationToken) =>
        current is { } keys && WallClock.UtcNow - keys.At < Day ? ValueTask.FromResult(keys) : new(Refresh(keys => WallClock.UtcNow - keys.At < Day, cancellationToken));

    /// <summary>Newer keys than those, if it is time to look for them; else the same.</summary>
    public async ValueTask<Snapshot> NewerThan(Snapshot seen, CancellationToken cancellationToken)
    {
        if (current != seen || WallClock.UtcNow - searched < Hour)
            return current;
        searched = WallClock.UtcNow;
        return await Refresh(keys => keys != seen, cancellationToken);
    }

    public void Dispose() => gate.Dispose();

    private async Task<Snapshot> Refresh(Func<Snapshot, bool> fresh, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (current is { } keys && fresh(keys))
                return keys;
            return current = await Read(cancellationToken);
        }
        catch (Exception outage) when (current != null && outage is not OperationCanceledException)
        {
            // Better yesterday's keys than none.
            return current = current with { At = WallClock.UtcNow - Day + TimeSpan.FromMinutes(5) };
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Snapshot> Read(CancellationToken cancellationToken)
    {
        // Plain HTTP is for tests on the same machine.
        var documents = new HttpDocumentRetriever(http()) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, cancellationToken);
        var endorsements = new Dictionary<string, HashSet<string>>();
        foreach (var key in metadata.JsonWebKeySet?.Keys ?? [])
        {
            if (key.Kid != null && key.AdditionalData.TryGetValue("endorsements", out var told) && told is JsonElement { ValueKind: JsonValueKind.Array } list)
                endorsements[key.Kid] = [.. list.EnumerateArray().Select(endorsement => endorsement.GetString())];
        }

        return new Snapshot([.. metadata.SigningKeys], endorsements, WallClock.UtcNow);
    }

    /// <summary>Keys, and for which channels each may sign.</summary>
    public sealed record Snapshot(IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, HashSet<string>> Endorsements, DateTimeOffset At);
}
