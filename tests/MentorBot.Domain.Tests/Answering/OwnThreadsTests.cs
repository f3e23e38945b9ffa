using System.Collections.Concurrent;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Domain.Tests.Answering;

public sealed class OwnThreadsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Each_number_is_done_once(int count)
    {
        var done = new ConcurrentBag<int>();
        OwnThreads.For(count, done.Add);
        Assert.Equal(Enumerable.Range(0, count), done.Order());
    }

    [Fact]
    public void Nobody_who_shares_threads_waits_for_it()
    {
        var shared = new ConcurrentBag<bool>();
        var caller = new Thread(() => OwnThreads.For(100, _ => shared.Add(Thread.CurrentThread.IsThreadPoolThread)));
        caller.Start();
        caller.Join();
        Assert.Equal(100, shared.Count);
        Assert.DoesNotContain(true, shared);
    }

    [Fact]
    public void The_first_failure_ends_it() =>
        Assert.Equal("seven", Assert.Throws<InvalidOperationException>(() => OwnThreads.For(100, i => { if (i == 7) throw new InvalidOperationException("seven"); })).Message);
}
