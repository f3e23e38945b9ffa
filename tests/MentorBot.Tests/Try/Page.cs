using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Tests.Stories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Try;

/// <summary>The program as it runs in Development, on a port that was free, seen only through the page's API.</summary>
public sealed class Page : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _program;
    private readonly string? _owned;
    private readonly HttpClient _client;

    /// <summary>Starts the program.</summary>
    /// <param name="file">The store; null makes one that goes with the page.</param>
    /// <param name="with">More services, or others in their place.</param>
    public Page(string? file = null, Action<IServiceCollection>? with = null)
    {
        _owned = file is null ? Directory.CreateTempSubdirectory("mentorbot-page-").FullName : null;
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("Storage:Path", file ?? Path.Combine(_owned!, "page.db"))
            .ConfigureTestServices(services =>
            {
                services.AddSingleton(_ => new Library(StoryHost.Knowledge));
                with?.Invoke(services);
            }));
        _program.UseKestrel(0);
        _client = _program.CreateClient();
    }

    /// <summary>Everything the program is made of.</summary>
    public IServiceProvider Services => _program.Services;

    public async Task<string> ResetAsync() => (string)(await OkAsync("/try/reset", new { }))["joinCode"]!;

    /// <summary>Opens an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address);

    public async Task<IReadOnlyList<Message>> SayAsync(string who, string text) => Messages(await OkAsync("/try/say", new { @as = who, text }));

    public async Task<IReadOnlyList<Message>> PressAsync(string who, string value, object? fields = null) => Messages(await OkAsync("/try/press", new { @as = who, value, fields }));

    public async Task<IReadOnlyList<Message>> ClockAsync(string advance) => Messages(await OkAsync("/try/clock", new { advance }));

    public async Task<JsonNode> OkAsync(string path, object body)
    {
        using var response = await _client.PostAsJsonAsync(path, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string contentType = "application/json") => PostAsync(path, Encoding.UTF8.GetBytes(body), contentType);

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? contentType = "application/json", string? host = null, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = chunked ? new StreamContent(new MemoryStream(body)) : new ByteArrayContent(body);
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        request.Headers.Host = host;
        return await _client.SendAsync(request);
    }

    /// <summary>Somebody joins: code, consent, role, work, place.</summary>
    public async Task JoinAsync(string who, string code, string role = "1", string consent = "1")
    {
        foreach (var text in (string[])[$"join {code}", consent, role, "2", "Oak Street Yard"])
            await SayAsync(who, text);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _program.DisposeAsync();
        if (_owned is not null)
            Directory.Delete(_owned, recursive: true);
    }

    private static IReadOnlyList<Message> Messages(JsonNode answer) => answer["messages"].Deserialize<Message[]>(JsonSerializerOptions.Web)!;
}

/// <summary>M of the contract.</summary>
public sealed record Message(string At, string To, string Text, bool Asks, MessageCard? Card);

/// <summary>The card of the contract.</summary>
public sealed record MessageCard(string Title, IReadOnlyList<string> Lines, IReadOnlyList<Option> Choices, IReadOnlyList<MessageField> Fields);

/// <summary>A label and a value.</summary>
public sealed record Option(string Label, string Value);

/// <summary>A field of the contract.</summary>
public sealed record MessageField(string Id, string Label, string Kind, string Value, IReadOnlyList<Option> Options);
