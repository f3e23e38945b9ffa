using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks a token's signature, issuer and lifetime (with five minutes of grace), and what its key may sign for.</summary>
internal sealed class TokenValidator(SigningKeys keys, IEnumerable<string> issuers)
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly HashSet<string> issuers = [.. issuers];
    private Cached cached;

    public bool Trusts(string issuer) => issuers.Contains(issuer);

    public async Task<ClaimsIdentity> Validate(JsonWebToken token, string channelId, string[] requiredEndorsements, CancellationToken cancellationToken)
    {
        if (!Trusts(token.Issuer))
            throw new UnauthorizedAccessException("The token's issuer is not trusted.");

        var snapshot = await keys.Current(cancellationToken);
        var result = await Handler.ValidateTokenAsync(token, Rules(snapshot));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await keys.NewerThan(snapshot, cancellationToken) is var newer && newer != snapshot)
        {
            snapshot = newer;
            result = await Handler.ValidateTokenAsync(token, Rules(snapshot));
        }

        if (!result.IsValid)
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);

        // The key that did sign, not the one the token names: it might name none.
        if (result.SecurityToken.SigningKey?.KeyId is { } signer && snapshot.Endorsements.TryGetValue(signer, out var endorsements))
        {
            foreach (var needed in requiredEndorsements.Prepend(channelId))
            {
                if (!string.IsNullOrEmpty(needed) && !endorsements.Contains(needed))
                    throw new UnauthorizedAccessException($"Could not validate endorsement for key: {signer} with endorsements: {string.Join(',', endorsements)}");
            }
        }

        return result.ClaimsIdentity;
    }

    private TokenValidationParameters Rules(SigningKeys.Snapshot snapshot)
    {
        if (cached is { } known && known.Keys == snapshot)
            return known.Rules;
        cached = known = new Cached(snapshot, new TokenValidationParameters
        {
            ValidIssuers = issuers,
            ValidateAudience = false,
            ClockSkew = TimeSpan.FromMinutes(5),
            ValidAlgorithms = Algorithms,
            ValidateIssuerSigningKey = true,
            IssuerSigningKeys = snapshot.Keys,
        });
        return known.Rules;
    }

    private sealed record Cached(SigningKeys.Snapshot Keys, TokenValidationParameters Rules);
}
