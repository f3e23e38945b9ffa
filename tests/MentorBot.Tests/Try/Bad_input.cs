using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Tests.Try;

public sealed class Bad_input : IClassFixture<Bad_input.Shared>
{
    private readonly Page _page;

    public Bad_input(Shared shared) => _page = shared.Page;

    [Theory]
    [InlineData("/try/say", "{")]
    [InlineData("/try/say", "")]
    [InlineData("/try/say", "null")]
    [InlineData("/try/say", "[]")]
    [InlineData("/try/say", "\"hello\"")]
    [InlineData("/try/say", "{}")]
    [InlineData("/try/say", """{"as":"ana"}""")]
    [InlineData("/try/say", """{"text":"hello"}""")]
    [InlineData("/try/say", """{"as":"","text":"hello"}""")]
    [InlineData("/try/say", """{"as":5,"text":"hello"}""")]
    [InlineData("/try/say", """{"as":"ana","text":null}""")]
    [InlineData("/try/say", """{"as":"ana","text":["hello"]}""")]
    [InlineData("/try/press", """{"as":"ana"}""")]
    [InlineData("/try/press", """{"as":"ana","value":"x","fields":"y"}""")]
    [InlineData("/try/press", """{"as":"ana","value":"x","fields":[1]}""")]
    [InlineData("/try/clock", "{}")]
    [InlineData("/try/clock", """{"advance":null}""")]
    [InlineData("/try/clock", """{"advance":7}""")]
    [InlineData("/try/clock", """{"advance":""}""")]
    [InlineData("/try/clock", """{"advance":"a week"}""")]
    [InlineData("/try/clock", """{"advance":"-1.00:00:00"}""")]
    [InlineData("/try/clock", """{"advance":"25:61:00"}""")]
    [InlineData("/try/clock", """{"advance":"99999999.00:00:00"}""")]
    [InlineData("/try/clock", """{"advance":"10000.00:00:00"}""")]
    public async Task That_is_not_what_belongs_there_is_400_with_a_reason(string path, string body)
    {
        using var response = await _page.PostAsync(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty((string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonx")]
    [InlineData(null)]
    public async Task That_is_not_JSON_is_415(string? contentType)
    {
        using var response = await _page.PostAsync("/try/say", """{"as":"ana","text":"hello"}"""u8.ToArray(), contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task With_another_spelling_of_the_content_type_is_taken(string contentType)
    {
        using var response = await _page.PostAsync("/try/say", """{"as":"ana","text":"hello"}"""u8.ToArray(), contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", "/try/say")]
    [InlineData("evil.example:3978", "/try/clock")]
    [InlineData("127.0.0.1.evil.example", "/try/press")]
    [InlineData("localhost.evil.example", "/try/reset")]
    [InlineData("10.0.0.1", "/try/say")]
    public async Task From_a_foreign_host_is_403(string host, string path)
    {
        using var response = await _page.PostAsync(path, """{"as":"ana","text":"hello"}"""u8.ToArray(), host: host);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:3978")]
    public async Task From_this_machine_is_taken(string host)
    {
        using var response = await _page.PostAsync("/try/say", """{"as":"ana","text":"hello"}"""u8.ToArray(), host: host);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Over_256_KB_is_413_and_up_to_it_is_taken(bool chunked)
    {
        using var taken = await _page.PostAsync("/try/say", Sized(256 * 1024), chunked: chunked);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        using var refused = await _page.PostAsync("/try/say", Sized(256 * 1024 + 1), chunked: chunked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        using var huge = await _page.PostAsync("/try/press", Sized(3 * 1024 * 1024), chunked: chunked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);

        static byte[] Sized(int bytes) => Encoding.ASCII.GetBytes($$"""{"as":"ana","text":"{{new string('x', bytes - 22)}}"}""");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("nosuch:agree-en")]
    [InlineData(":")]
    [InlineData("")]
    [InlineData("match confirm")]
    [InlineData(":forget me now")]
    public async Task A_value_that_was_never_shown_changes_nothing(string value)
    {
        var answer = Assert.Single(await _page.PressAsync("ana", value));
        Assert.StartsWith("That button is from an older message", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_somebody_else_changes_nothing()
    {
        var code = await _page.ResetAsync();
        var card = (await _page.SayAsync("ben", $"join {code}"))[0].Card!;
        Assert.StartsWith("That button is from an older message", (await _page.PressAsync("eve", card.Choices[0].Value))[0].Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Odd { get; } = new()
    {
        { "ten thousand characters", new string('a', 10_000) },
        { "ten thousand words", string.Concat(Enumerable.Repeat("who ", 10_000)) },
        { "emoji", "👩🏽‍🏫🚌 Yard 🇲🇽" },
        { "right-to-left", "\u202Eevil\u202C \u2067שלום\u2069 \u200F" },
        { "control characters", "Oak\u0000\u0007\u001B[31m\tYard\r\nSecond line\u2028third" },
        { "a lone surrogate", "Oak \uD83D Yard \uDC00" },
        { "not a character", "Oak \uFFFE\uFFFF Yard" },
        { "markup", "<img src=x onerror=alert(1)> **bold** [link](javascript:alert(1)) <@U123> <!channel> &amp; {{x}}" },
        { "a zalgo", "O̷̢̨̨̧̡̢̧̧̨̢̢a̴̧̢̨k̷̨̢" },
        { "a quote and a backslash", "\"Oak\" \\ 'Yard' '; DROP TABLE rows; --" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Is_stored_and_shown_safely(string what, string text)
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("ana", code);
        var said = new List<Message>();
        said.AddRange(await _page.SayAsync("ana", text));
        await _page.SayAsync("ana", "cancel");
        await _page.SayAsync("ana", "edit worksite");
        said.AddRange(await _page.SayAsync("ana", text));
        var profile = await _page.SayAsync("ana", "profile");
        said.AddRange(profile);
        if (profile[^1].Card is { Choices.Count: > 0 } card)
            said.AddRange(await _page.PressAsync("ana", card.Choices[0].Value, new { hours = text, shift = text, nosuch = text }));
        await _page.SayAsync("ana", "cancel");
        said.AddRange(await _page.SayAsync("ana", "me"));
        said.AddRange(await _page.SayAsync("cora", "people"));
        said.AddRange(await _page.SayAsync(text.Length > 200 ? text[..200] : text, "hello"));
        Assert.DoesNotContain(said, message => message.Text.StartsWith("Sorry, something went wrong", StringComparison.Ordinal));
        Assert.NotEmpty(what);
        foreach (var line in said.Where(message => message.To is "ana" or "cora").SelectMany(message => message.Card?.Lines ?? []))
        {
            Assert.DoesNotContain(line, character => char.IsControl(character));
            Assert.DoesNotContain('\u202E', line);
            Assert.True(line.Length < 600, "A place is no novel.");
            Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        }
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task In_a_question_reaches_the_coordinator_as_it_was_written(string what, string text)
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("ana", code);
        var asked = await _page.SayAsync("ana", $"ask zzyx qwrt {text}");
        Assert.DoesNotContain(asked, message => message.Text.StartsWith("Sorry, something went wrong", StringComparison.Ordinal));
        if (asked[0].Asks)
        {
            await _page.SayAsync("ana", "1");
            var line = (await _page.SayAsync("cora", "questions"))[0].Card!.Lines[0];
            Assert.StartsWith("1. ana: zzyx qwrt", line, StringComparison.Ordinal);
            Assert.True(line.Length < 1100, what);
        }
    }

    [Fact]
    public async Task An_escaped_half_of_a_pair_is_no_reason_to_fall_over()
    {
        using var response = await _page.PostAsync("/try/say", """{"as":"ana","text":"join \ud83d now"}""");
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
        using var bytes = await _page.PostAsync("/try/say", [.. """{"as":"ana","text":"a"""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        Assert.Contains(bytes.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
    }

    [Theory]
    [InlineData("/try/nosuch", HttpStatusCode.NotFound)]
    [InlineData("/try/../health/live", HttpStatusCode.MethodNotAllowed)]
    public async Task To_another_path_finds_nothing(string path, HttpStatusCode status)
    {
        using var response = await _page.PostAsync(path, "{}");
        Assert.Equal(status, response.StatusCode);
    }

    public sealed class Shared : IAsyncLifetime
    {
        public Page Page { get; } = new();

        public async ValueTask InitializeAsync() => await Page.ResetAsync();

        public ValueTask DisposeAsync() => Page.DisposeAsync();
    }
}
