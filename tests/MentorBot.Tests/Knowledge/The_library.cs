using MentorBot.Dialogs.Knowledge;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using NodaTime;

namespace MentorBot.Tests.Knowledge;

/// <summary>Each community has its own shelf, and every instance sees a change with the next question.</summary>
public sealed class The_library
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly Member Cora = new(new MemberId("cora"), "Cora", Language.English, "America/Chicago") { Roles = Roles.Coordinator };

    [Fact]
    public async Task Shows_a_change_made_on_another_instance_with_the_next_question()
    {
        using Library here = new(StoryHost.Knowledge), there = new(StoryHost.Knowledge);
        var (records, neighbours) = (Community("one"), Community("other"));
        Assert.Equal("L01", await AskAsync(there, records, "what is a PLC?"));

        Assert.True(await EditFlow.ProposeAsync(records, "X01", Entry("X01", "Which key opens the shed?", "The brass one."), Cora, Now, CancellationToken.None));
        Assert.Equal(("X01", "X01"), (await AskAsync(here, records, "which key opens the shed"), await AskAsync(there, records, "which key opens the shed")));

        Assert.True(await EditFlow.ProposeAsync(records, "L01", Entry("L01", "What is a PLC?", "A group that learns."), Cora, Now, CancellationToken.None));
        Assert.Equal("A group that learns.", (await there.OfAsync(records, CancellationToken.None)).Find("L01")?.English.Answer);

        Assert.True(await EditFlow.ProposeAsync(records, "L01", entry: null, Cora, Now, CancellationToken.None));
        Assert.Null((await there.OfAsync(records, CancellationToken.None)).Find("L01"));

        Assert.Null(await EditFlow.UndoAsync(records, "L01", CancellationToken.None));
        Assert.Null(await EditFlow.UndoAsync(records, "L01", CancellationToken.None));
        Assert.StartsWith("PLC stands for", (await there.OfAsync(records, CancellationToken.None)).Find("L01")?.English.Answer, StringComparison.Ordinal);

        Assert.Null((await here.OfAsync(neighbours, CancellationToken.None)).Find("X01"));
        Assert.Null((await here.OfAsync(records: null, CancellationToken.None)).Find("X01"));
    }

    [Theory]
    [InlineData("One. Two.", "One. Two.")]
    [InlineData("See p. 1 of the U.S. guide, e.g. for a cook. Then go on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on.", "See p. 1 of the U.S. guide, e.g. for a cook.")]
    [InlineData("No end here", "No end here")]
    [InlineData("Is it so? \u201cYes.\u201d He said.\n\nAnother paragraph.", "Is it so? \u201cYes.\u201d He said.\n\nAnother paragraph.")]
    public void Says_it_shorter_in_the_same_words(string answer, string shorter) => Assert.Equal(shorter, Shortly.Of(answer));

    private static RecordsInMemory Community(string id)
    {
        var records = new RecordsInMemory(new CommunityId(id));
        records.Put(new Community(records.Community, JoinCode.New(), Language.English, Now));
        records.Put(Cora);
        return records;
    }

    private static Entry Entry(string id, string question, string answer)
    {
        var text = new EntryText(question, [], answer);
        return new Entry(id, "", "2026", "2026-09-14", Certainty.Ours, AskLocal: false, [], Reviewed: true, text, text) { OnlyIn = Language.English };
    }

    private static async Task<string?> AskAsync(Library library, IRecords records, string question) =>
        (await (await library.OfAsync(records, CancellationToken.None)).AskAsync(question, Language.English, previous: null, unanswerable: null, CancellationToken.None)).Ranked is [var first, ..] ? first.Id : null;
}
