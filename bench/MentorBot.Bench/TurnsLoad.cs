using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Bench;

/// <summary>The child process: Microsoft's side of the wire, and people who type.</summary>
public static class TurnsLoad
{
    /// <summary>Who signs the tokens.</summary>
    public const string Issuer = "https://api.botframework.com";

    private const int People = 2000;
    private const int WarmUp = 400;

    // One person's conversation: five turns to join, then a profile that is changed again and again.
    private static readonly string[] Joining = ["join CODE", "1", "1", "2", "Bus yard"];
    private static readonly string[] Algorithms = ["RS256"];
    private static readonly string[] Endorsements = ["msteams"];
    private static readonly string[] Living = ["edit worksite", "Lincoln High", "profile", "go on", "cancel"];

    /// <summary>Listens, waits for the host's address, warms up, and makes the load.</summary>
    public static async Task<int> RunAsync(int port, string appId, string channel)
    {
        if (channel == "slack")
            return await TurnsSlackLoad.RunAsync(port);
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = "bench" };
        var self = $"http://127.0.0.1:{port}";
        await using var connector = Connector(self, key);
        await connector.StartAsync();
        Console.WriteLine("listening");
        if ((await Console.In.ReadLineAsync())?.Split(' ') is not [var host, var code, var seconds, var concurrency])
            return 2;

        using var client = new HttpClient { BaseAddress = new Uri(host) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(key, appId, self));
        return await MakeAsync((person, number, text) => SayAsync(client, self, person, number, text), code, seconds, concurrency);
    }

    /// <summary>Warms up, makes the load, and says what was measured.</summary>
    /// <param name="say">One person's turn: who, its number, what is typed; whether it was answered.</param>
    /// <param name="code">The community's join code.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="concurrency">How many turns at a time.</param>
    public static async Task<int> MakeAsync(Func<int, int, string, Task<bool>> say, string code, string seconds, string concurrency)
    {
        var load = new Load(say, code);
        await load.RunAsync(WarmUp, TimeSpan.MaxValue, 2);
        load.Clear();
        Console.WriteLine("warm");
        await Console.In.ReadLineAsync();
        var watch = Stopwatch.StartNew();
        await load.RunAsync(int.MaxValue, TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), int.Parse(concurrency, CultureInfo.InvariantCulture));
        Console.WriteLine(JsonSerializer.Serialize(load.ResultAfter(watch.Elapsed.TotalSeconds)));
        await Console.In.ReadLineAsync();
        return 0;
    }

    private static async Task<bool> SayAsync(HttpClient client, string self, int person, int number, string text)
    {
        var activity = new
        {
            type = "message",
            id = number.ToString(CultureInfo.InvariantCulture),
            timestamp = "2026-09-14T15:00:00Z",
            channelId = "msteams",
            serviceUrl = self,
            from = new { id = $"29:{person}", name = $"Person {person}", aadObjectId = $"{person:00000000}-0000-0000-0000-000000000000" },
            conversation = new { id = $"a:{person}", conversationType = "personal", tenantId = "bench" },
            recipient = new { id = "28:bot", name = "MentorBot" },
            channelData = new { tenant = new { id = "bench" } },
            locale = "en-US",
            text,
        };
        using var content = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/api/messages", content);
        return response.IsSuccessStatusCode;
    }

    private static WebApplication Connector(string self, RsaSecurityKey key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(self);
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        app.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{self}/keys", id_token_signing_alg_values_supported = Algorithms }));
        app.MapGet("/keys", () => Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent), endorsements = Endorsements } },
        }));
        app.MapPost("/login/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "bench" }));
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", () => Results.Json(new { id = "1" }, statusCode: StatusCodes.Status201Created));
        return app;
    }

    private static string Token(RsaSecurityKey key, string appId, string self) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = appId,
        Subject = new ClaimsIdentity([new Claim("serviceurl", self)]),
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
    });

    /// <summary>What was measured on this side.</summary>
    public sealed record Result(long Turns, long Failed, double Seconds, double P50, double P99);

    private sealed class Load(Func<int, int, string, Task<bool>> say, string code)
    {
        private readonly int[] _step = new int[People];
        private readonly List<double> _milliseconds = [];
        private readonly Lock _gate = new();
        private int _next;
        private int _failed;

        public void Clear()
        {
            _milliseconds.Clear();
            _failed = 0;
        }

        public Result ResultAfter(double seconds)
        {
            _milliseconds.Sort();
            return new Result(_milliseconds.Count, _failed, seconds, At(0.5), At(0.99));
            double At(double share) => _milliseconds.Count == 0 ? 0 : _milliseconds[(int)(share * (_milliseconds.Count - 1))];
        }

        public async Task RunAsync(int turns, TimeSpan time, int concurrency)
        {
            var (left, watch) = (turns, Stopwatch.StartNew());
            await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
            {
                while (watch.Elapsed < time && Interlocked.Decrement(ref left) >= 0)
                    await TurnAsync(Interlocked.Increment(ref _next));
            }));
        }

        private async Task TurnAsync(int number)
        {
            var person = number % People;
            var step = _step[person]++;
            var text = step < Joining.Length ? Joining[step].Replace("CODE", code, StringComparison.Ordinal) : Living[(step - Joining.Length) % Living.Length];
            var watch = Stopwatch.StartNew();
            var answered = await say(person, number, text);
            lock (_gate)
            {
                _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
                if (!answered)
                    _failed++;
            }
        }
    }
}
