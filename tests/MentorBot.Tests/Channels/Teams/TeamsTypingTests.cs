using MentorBot.Channels.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>People see that the bot is at work when it takes longer than a moment.</summary>
public sealed class TeamsTypingTests
{
    [Fact]
    public async Task A_slow_turn_shows_that_the_bot_is_writing_and_a_quick_one_does_not()
    {
        var clock = new HandClock();
        var typed = new TaskCompletionSource();
        var turn = new Mock<ITurnContext>();
        turn.Setup(context => context.Activity).Returns(new Activity(ActivityTypes.Message));
        turn.Setup(context => context.SendActivityAsync(It.Is<IActivity>(activity => activity.Type == ActivityTypes.Typing), It.IsAny<CancellationToken>()))
            .Callback(typed.SetResult).ReturnsAsync(new ResourceResponse());
        var typing = new TeamsTyping(clock);

        await typing.OnTurnAsync(turn.Object, _ => Task.CompletedTask);
        Assert.False(typed.Task.IsCompleted);

        await typing.OnTurnAsync(turn.Object, async _ =>
        {
            clock.Ring(TeamsTyping.Patience);
            await typed.Task;
        });
        turn.Verify(context => context.SendActivityAsync(It.IsAny<IActivity>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    /// <summary>A clock whose timers ring when the test says so.</summary>
    private sealed class HandClock : TimeProvider
    {
        private readonly List<(TimeSpan Due, TimerCallback Callback, object? State)> _timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((dueTime, callback, state));
            return Mock.Of<ITimer>();
        }

        public void Ring(TimeSpan due)
        {
            var timer = _timers.Last(timer => timer.Due == due);
            timer.Callback(timer.State);
        }
    }
}
