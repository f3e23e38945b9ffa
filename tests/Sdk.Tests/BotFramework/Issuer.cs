using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace MentorBot.Sdk.Tests.BotFramework;

/// <summary>An issuer of tokens with its keys and its OpenID metadata, in memory.</summary>
/// <param name="stranger">Another issuer with keys of its own.</param>
internal sealed class Issuer(bool stranger = false)
{
    public const string AppId = "00000000-0000-0000-0000-00000000b071";
    public const string ServiceUrl = "https://channel.example/";
    public const string ChannelIssuer = "https://api.botframework.com";
    public const string EmulatorIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    // Making one takes a second on a busy machine: three are enough for all tests.
    private static readonly Lazy<RSA>[] Pool = [.. Enumerable.Range(0, 3).Select(_ => new Lazy<RSA>(() => RSA.Create(2048)))];

    private readonly List<(RsaSecurityKey Key, string[] Endorsements)> published = [];
    private int made = stranger ? 2 : 0;
    private FakeHttp http;

    public FakeHttp Http => http ??= new FakeHttp((request, _) => Down ? FakeHttp.Answer(HttpStatusCode.ServiceUnavailable) : request.RequestUri.AbsolutePath switch
    {
        var path when path.EndsWith("openidconfiguration", StringComparison.Ordinal) || path.EndsWith("openid-configuration", StringComparison.Ordinal) =>
            FakeHttp.Answer(HttpStatusCode.OK, """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys","id_token_signing_alg_values_supported":["RS256"]}"""),
        var path when path.EndsWith("/keys", StringComparison.Ordinal) => FakeHttp.Answer(HttpStatusCode.OK, KeySet()),
        _ => FakeHttp.Answer(HttpStatusCode.Created, """{"id":"sent-1"}"""),
    });

    public bool Down { get; set; }

    public int MetadataReads => Http.Asked.Count(asked => asked.Url.Contains("openid", StringComparison.Ordinal));

    public RsaSecurityKey Publish(string id, params string[] endorsements)
    {
        var key = new RsaSecurityKey(Pool[made++].Value) { KeyId = id };
        published.Add((key, endorsements));
        return key;
    }

    public void Withdraw() => published.Clear();

    /// <summary>A token as a channel's, but for what is said otherwise; claims that are null are left out.</summary>
    public static string Token(
        SecurityKey key, string issuer = ChannelIssuer, TimeSpan? expires = null, TimeSpan? begins = null, string algorithm = SecurityAlgorithms.RsaSha256,
        params (string Type, string Value)[] claims)
    {
#pragma warning disable RS0030 // A token lives in wall time, and the original takes no clock.
        var now = DateTime.UtcNow;
#pragma warning restore RS0030
        var all = new Dictionary<string, object>();
        foreach (var (type, value) in new[] { ("aud", AppId), ("serviceurl", ServiceUrl) }.Concat(claims))
            all[type] = value;
        foreach (var (type, _) in all.Where(claim => claim.Value == null).ToList())
            all.Remove(type);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Expires = now + (expires ?? TimeSpan.FromHours(1)),
            NotBefore = now + (begins ?? TimeSpan.FromHours(-1)),
            IssuedAt = now,
            Claims = all,
            SigningCredentials = new SigningCredentials(key, algorithm),
        });
    }

    public static string Header(SecurityKey key, params (string Type, string Value)[] claims) => $"Bearer {Token(key, claims: claims)}";

    private string KeySet() => new JObject
    {
        ["keys"] = new JArray(published.Select(entry =>
        {
            var numbers = entry.Key.Rsa.ExportParameters(includePrivateParameters: false);
            var key = new JObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = entry.Key.KeyId,
                ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            };
            if (entry.Endorsements.Length > 0)
                key["endorsements"] = new JArray(entry.Endorsements);
            return key;
        })),
    }.ToString();
}
