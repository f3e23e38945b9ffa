using MentorBot.Channels.Slack;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>Calls stay below Slack's limits; short bursts are allowed.</summary>
public sealed class The_pace_of_Slack
{
    private readonly StillTime _time = new(SlackHost.Now);

    [Fact]
    public void is_one_message_a_second_in_a_conversation_after_a_burst()
    {
        var pace = Pace("1");
        var waits = Enumerable.Range(0, 8).Select(_ => pace.Reserve("T1", "chat.postMessage", "D1").TotalSeconds).ToArray();
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3], waits);
        Assert.Equal(TimeSpan.Zero, pace.Reserve("T1", "chat.postMessage", "D2"));
        Assert.Equal(TimeSpan.Zero, pace.Reserve("T2", "chat.postMessage", "D1"));
        _time.Now += TimeSpan.FromSeconds(20);
        Assert.Equal(TimeSpan.Zero, pace.Reserve("T1", "chat.postMessage", "D1"));
    }

    [Theory]
    [InlineData("conversations.open", 50)]
    [InlineData("users.info", 100)]
    [InlineData("chat.postMessage", 240)]
    public void is_that_of_the_methods_tier(string method, int perMinute)
    {
        var pace = Pace("1");
        for (var call = 0; call < 20; call++)
            Assert.Equal(TimeSpan.Zero, pace.Reserve("T1", method, $"D{call}"));
        // From here on the calls come evenly.
        for (var call = 1; call <= perMinute; call++)
            Assert.InRange(pace.Reserve("T1", method, $"E{call}").TotalMinutes - (double)call / perMinute, -0.0001, 0.0001);
    }

    [Fact]
    public void can_be_switched_off()
    {
        var pace = Pace("0");
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(TimeSpan.Zero, pace.Reserve("T1", "chat.postMessage", "D1")));
    }

    private SlackPace Pace(string rate) => new(SlackSettings.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Rates:SlackPerChannel", rate)]).Build(), isDevelopment: true), _time);
}
