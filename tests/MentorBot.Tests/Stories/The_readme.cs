using MentorBot.Domain.Members;
using MentorBot.Tests.Channels.Teams;

namespace MentorBot.Tests.Stories;

/// <summary>The conversation on the README's first screen is what the bot says, to the letter.</summary>
public sealed class The_readme
{
    private const string Begin = "```transcript\n";

    [Fact]
    public Task shows_a_real_conversation()
    {
        var readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var transcript = readme[begin..readme.IndexOf("```", begin, StringComparison.Ordinal)];
        Assert.DoesNotContain("…", transcript, StringComparison.Ordinal);
        return new Story().Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ana", Role.Mentee).Plays(transcript);
    }
}
