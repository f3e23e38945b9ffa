using System.Text.Json.Nodes;

namespace MentorBot.Tests.Try;

/// <summary>DESIGN §7, line by line.</summary>
public sealed class The_contract_of_the_page : IAsyncDisposable
{
    private readonly Page _page = new();

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public async Task Reset_makes_a_new_empty_community_and_forgets_the_old_one()
    {
        var first = await _page.OkAsync("/try/reset", new { });
        Assert.Equal(["joinCode", "coordinator"], first.AsObject().Select(property => property.Key));
        Assert.Equal("cora", (string)first["coordinator"]!);
        Assert.Matches("^[A-Z]{6}$", (string)first["joinCode"]!);
        await _page.JoinAsync("ana", (string)first["joinCode"]!);
        Assert.Equal("2 people", (await _page.SayAsync("cora", "people"))[0].Text);

        var code = await _page.ResetAsync();
        Assert.NotEqual((string)first["joinCode"]!, code);
        Assert.StartsWith("Nobody has joined yet.", (await _page.SayAsync("cora", "people"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("You need to join first.", (await _page.SayAsync("ana", "me"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("I do not know that code.", (await _page.SayAsync("ana", $"join {first["joinCode"]}"))[0].Text, StringComparison.Ordinal);
        Assert.Equal("2026-09-14T15:00:00Z", (string)(await _page.OkAsync("/try/clock", new { advance = "0" }))["now"]!);
    }

    [Fact]
    public async Task A_person_is_in_after_five_turns_and_the_values_are_as_promised()
    {
        var code = await _page.ResetAsync();
        var consent = Assert.Single(await _page.SayAsync("ana", $"join {code}"));
        Assert.True(consent.Asks);
        Assert.Equal("2026-09-14T15:00:00Z", consent.At);
        Assert.Equal("ana", consent.To);
        Assert.Equal(["agree-en", "agree-es", "no"], consent.Card!.Choices.Select(Behind));
        var role = Assert.Single(await _page.PressAsync("ana", consent.Card.Choices[1].Value));
        Assert.True(role.Asks);
        Assert.Equal(["mentee", "mentor", "both"], role.Card!.Choices.Select(Behind));
        var family = Assert.Single(await _page.PressAsync("ana", role.Card.Choices[0].Value));
        var place = Assert.Single(await _page.PressAsync("ana", family.Card!.Choices[3].Value));
        Assert.True(place.Asks);
        Assert.True(place.Card is null or { Choices.Count: 0 });
        var done = Assert.Single(await _page.SayAsync("ana", "Escuela Lincoln"));
        Assert.StartsWith("¡Ya estás dentro, ana!", done.Text, StringComparison.Ordinal);
        Assert.False(done.Asks);
    }

    [Fact]
    public async Task What_waits_for_an_answer_asks_and_what_is_suggested_does_not()
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("grace", code, "mentor");
        await _page.JoinAsync("ana", code);
        Assert.False((await _page.SayAsync("ana", "help"))[0].Asks);
        Assert.False((await _page.SayAsync("ana", "what is a PLC?"))[0].Asks);
        Assert.False((await _page.SayAsync("ana", "halp"))[0].Asks);
        Assert.True((await _page.SayAsync("ana", "which key opens the shed behind the gym"))[0].Asks);
        Assert.False((await _page.SayAsync("cora", "match preview"))[0].Asks);
        var asked = await _page.SayAsync("cora", "match confirm");
        Assert.Equal([("cora", false), ("grace", true)], asked.Select(message => (message.To, message.Asks)));
        var met = await _page.SayAsync("grace", "1");
        Assert.All(met, message => Assert.False(message.Asks));
        Assert.Equal(3, met.Count);
        var nudges = await _page.ClockAsync("2.04:00:00");
        Assert.Equal(["ana", "grace"], nudges.Select(message => message.To).Order(StringComparer.Ordinal));
        Assert.All(nudges, message => Assert.True(message.Asks));
        Assert.StartsWith("Great!", (await _page.PressAsync("ana", nudges.Single(message => message.To == "ana").Card!.Choices[0].Value))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_says_how_to_go_on_first_and_how_to_leave_last()
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("ana", code);
        var shift = Assert.Single(await _page.SayAsync("ana", "profile"));
        Assert.Equal(["Go on", "Back", "Cancel"], shift.Card!.Choices.Select(choice => choice.Label));
        Assert.Contains(shift.Card.Fields, field => field is { Kind: "choice", Options.Count: > 1 } && field.Options.Any(option => option.Value == field.Value));
        Assert.All(shift.Card.Fields, field => Assert.Contains(field.Kind, (string[])["text", "choice", "multi", "number", "date", "time"]));
        // Fields may be left out or empty and keep their defaults.
        var window = Assert.Single(await _page.PressAsync("ana", shift.Card.Choices[0].Value, new { shift = "" }));
        var wants = Assert.Single(await _page.PressAsync("ana", window.Card!.Choices[0].Value));
        Assert.Equal("multi", Assert.Single(wants.Card!.Fields).Kind);
        var directs = Assert.Single(await _page.PressAsync("ana", wants.Card.Choices[0].Value, new { wants = "Communication,Technology" }));
        await _page.SayAsync("ana", "language es");
        Assert.Equal(["Seguir", "Atrás", "Cancelar"], (await _page.SayAsync("ana", "?"))[^1].Card!.Choices.Select(choice => choice.Label));
        await _page.SayAsync("ana", "language en");
        await _page.SayAsync("ana", "go on");
        await _page.SayAsync("ana", "go on");
        var me = (await _page.SayAsync("ana", "me"))[0];
        Assert.Contains("Hours: 6 AM to 9 AM, 1:30 PM to 4:30 PM", me.Card!.Lines);
        Assert.Contains("Wants to grow in: Communication and Technology", me.Card.Lines);
        Assert.NotNull(directs.Card);
    }

    [Fact]
    public async Task The_clock_stands_still_and_stops_at_everything_that_is_due_on_the_way()
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("grace", code, "mentor");
        await _page.JoinAsync("ana", code);
        await _page.SayAsync("cora", "pair @grace @ana");
        await _page.SayAsync("grace", "1");
        var year = (await _page.ClockAsync("120.00:00:00")).Where(message => message.To != "cora"); // who has office hours
        var moments = year.Select(message => DateTimeOffset.Parse(message.At, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(moments.Order(), moments);
        Assert.True(moments.Distinct().Count() > 8, "Each message stands at its own moment.");
        // Bus drivers: 9:00 to 13:30 and 16:30 to 19:00 in Chicago, on weekdays.
        var chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
        Assert.All(moments.Select(moment => TimeZoneInfo.ConvertTime(moment, chicago)), local => Assert.True(
            local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (local.TimeOfDay >= new TimeSpan(9, 0, 0) && local.TimeOfDay < new TimeSpan(13, 30, 0) || local.TimeOfDay >= new TimeSpan(16, 30, 0) && local.TimeOfDay < new TimeSpan(19, 0, 0)), $"{local}"));
        Assert.Equal("2027-01-12T15:00:00Z", (string)(await _page.OkAsync("/try/clock", new { advance = "00:00:00" }))["now"]!);
        Assert.Contains("silent", (await _page.SayAsync("cora", "overdue"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_at_a_time_says_what_a_year_at_once_says()
    {
        var years = new List<string[]>();
        foreach (var step in (string[])["90.00:00:00", "1.00:00:00", "00:30:00"])
        {
            var code = await _page.ResetAsync();
            await _page.JoinAsync("grace", code, "mentor");
            await _page.JoinAsync("ana", code);
            await _page.SayAsync("cora", "pair @grace @ana");
            await _page.SayAsync("grace", "1");
            var said = new List<Message>();
            for (var passed = TimeSpan.Zero; passed < TimeSpan.FromDays(step.StartsWith("00", StringComparison.Ordinal) ? 9 : 90); passed += TimeSpan.Parse(step, System.Globalization.CultureInfo.InvariantCulture))
                said.AddRange(await _page.ClockAsync(step));
            years.Add([.. said.Select(message => $"{message.At} {message.To} {message.Text}").Order(StringComparer.Ordinal)]);
        }
        Assert.Equal(years[0], years[1]);
        Assert.Equal(years[0].Take(years[2].Length), years[2]);
    }

    [Fact]
    public async Task Everything_is_still_there_when_the_program_starts_again()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-page-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.db");
            await using (var before = new Page(file))
            {
                var code = await before.ResetAsync();
                await before.JoinAsync("grace", code, "mentor");
                await before.SayAsync("ana", $"join {code}");
                await before.SayAsync("ana", "2");
                await before.ClockAsync("1.00:00:00");
            }
            await using var after = new Page(file);
            Assert.Equal("2026-09-15T15:00:00Z", (string)(await after.OkAsync("/try/clock", new { advance = "0" }))["now"]!);
            Assert.Equal("¿En qué trabajas?", Assert.Single(await after.SayAsync("ana", "1")).Text);
            Assert.Equal("2 people", (await after.SayAsync("cora", "people"))[0].Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Two_messages_of_one_person_at_once_are_two_turns_one_after_the_other()
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("ana", code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(index => _page.SayAsync("ana", index % 2 == 0 ? "edit worksite" : $"Place {index}")));
        var said = answers.SelectMany(messages => messages).ToArray();
        Assert.DoesNotContain(said, message => message.Text.StartsWith("Sorry", StringComparison.Ordinal));
        Assert.True(said.Length >= 12, $"{said.Length} answers to twelve messages");
    }

    [Fact]
    public async Task Twenty_people_at_once_are_all_let_in()
    {
        var code = await _page.ResetAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => _page.JoinAsync($"person{index}", code, index % 3 == 0 ? "mentor" : "mentee")));
        await _page.ClockAsync("00:00:00");
        Assert.Equal("21 people", (await _page.SayAsync("cora", "people"))[0].Text);
    }

    // The value of a choice is what stands after the colon; what stands before it is the card's own.
    private static string Behind(Option choice) => choice.Value[(choice.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
