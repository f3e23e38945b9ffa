using System.Globalization;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Channels.Web;

/// <summary>The page and its API; they exist in Development only.</summary>
public static class TryOutEndpoints
{
    private const long MostBytes = 256 * 1024;
    private const string Policy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Adds the page's channel.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services) => services
        .AddSingleton<WebChannel>()
        .AddSingleton<IChannelVoice>(provider => provider.GetRequiredService<WebChannel>())
        .AddSingleton<Demo>()
        .AddSingleton<TryOut>();

    /// <summary>Maps the page, where it exists.</summary>
    public static void MapTryOut(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        app.MapPage();

        var api = app.MapGroup("/try").AddEndpointFilter(async (context, next) =>
            Loopback.IsLoopback(context.HttpContext.Request.Host.Host) ? await next(context) : Results.Json(new Problem("Only from this machine."), Json, statusCode: StatusCodes.Status403Forbidden));
        api.MapGet("/seen", async (TryOut page, CancellationToken cancellationToken) => Results.Json(await page.SeeAsync(cancellationToken), Json));
        api.MapPost("/reset", async (TryOut page, CancellationToken cancellationToken) =>
            Results.Json(new { joinCode = (await page.ResetAsync(cancellationToken)).Value, coordinator = TryOut.Coordinator }, Json));
        api.MapPost("/demo", async (TryOut page, CancellationToken cancellationToken) =>
            Results.Json(new { joinCode = (await page.SeedAsync(cancellationToken)).Value, coordinator = TryOut.Coordinator, now = InstantPattern.ExtendedIso.Format(Demo.Now) }, Json));
        Post<Say>(api, "/say", async (page, said, cancellationToken) => said is not { As.Length: > 0, Text: not null }
            ? Wrong("\"as\" and \"text\" are needed.")
            : Results.Json(new { messages = await page.HearAsync(said.As, said.Text, pressed: null, NoFields, cancellationToken) }, Json));
        Post<Press>(api, "/press", async (page, pressed, cancellationToken) => pressed is not { As.Length: > 0, Value: not null }
            ? Wrong("\"as\" and \"value\" are needed.")
            : Results.Json(new { messages = await page.HearAsync(pressed.As, "", pressed.Value, FieldsOf(pressed.Fields), cancellationToken) }, Json));
        Post<Move>(api, "/clock", async (page, moved, cancellationToken) =>
        {
            if (!TimeSpan.TryParse(moved?.Advance, CultureInfo.InvariantCulture, out var by) || by < TimeSpan.Zero || by > TimeSpan.FromDays(3660))
                return Wrong("\"advance\" must be a time that is not negative, like 7.00:00:00.");
            var (now, messages) = await page.AdvanceAsync(Duration.FromTimeSpan(by), cancellationToken);
            return Results.Json(new { now = InstantPattern.ExtendedIso.Format(now), messages }, Json);
        });
    }

    private static void Post<T>(RouteGroupBuilder api, string path, Func<TryOut, T?, CancellationToken, Task<IResult>> handle) where T : class =>
        api.MapPost(path, async (HttpContext context, TryOut page, CancellationToken cancellationToken) =>
        {
            if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                return Results.Json(new Problem("The body must be application/json."), Json, statusCode: StatusCodes.Status415UnsupportedMediaType);
            if (await Body.ReadAsync(context.Request, MostBytes, cancellationToken) is not { } body)
                return Results.Json(new Problem("The body is too large."), Json, statusCode: StatusCodes.Status413PayloadTooLarge);
            try
            {
                return await handle(page, JsonSerializer.Deserialize<T>(body.Span, Json), cancellationToken);
            }
            catch (JsonException)
            {
                return Wrong("That is not the JSON that belongs here.");
            }
        });

    private static IResult Wrong(string sentence) => Results.Json(new Problem(sentence), Json, statusCode: StatusCodes.Status400BadRequest);

    private static IReadOnlyDictionary<string, string> NoFields { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, string> FieldsOf(Dictionary<string, JsonElement>? fields) =>
        fields is null ? NoFields : fields.Where(field => field.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            .ToDictionary(field => field.Key, field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText(), StringComparer.Ordinal);

    private static void MapPage(this WebApplication app)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal) { [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml" };
        var folder = Path.Combine(AppContext.BaseDirectory, "page");
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => types.ContainsKey(Path.GetExtension(file))))
        {
            var name = Path.GetFileName(file);
            app.MapGet(name == "index.html" ? "/" : $"/{name}", (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers.CacheControl = "no-cache";
                return Results.File(file, types[Path.GetExtension(file)]);
            });
        }
    }

    private sealed record Say(string? As, string? Text);

    private sealed record Press(string? As, string? Value, Dictionary<string, JsonElement>? Fields);

    private sealed record Move(string? Advance);

    private sealed record Problem(string Error);
}
