using System.Text;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Tests.Conventions;
using NodaTime;

namespace MentorBot.Tests.Files;

/// <summary>The next meeting of a group as a calendar takes it (RFC 5545): UTC times, lines of 75 octets, no names and no question.</summary>
public sealed class A_meeting_as_a_file
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);

    [Fact]
    public async Task Is_for_its_members_only()
    {
        Assert.IsType<FileAnswer.Download>(await OpenAsync(Plausible.Mentor));
        Assert.IsType<FileAnswer.Gone>(await OpenAsync(Plausible.Mentee));
    }

    [Fact]
    public async Task Reads_as_a_calendar_wants_it()
    {
        var file = Assert.IsType<FileAnswer.Download>(await OpenAsync(Plausible.Mentor with { Language = Language.Spanish }));
        var text = Encoding.UTF8.GetString(file.Content.Span);

        Assert.Equal(("meeting.ics", "text/calendar; charset=utf-8"), (file.Name, file.MediaType));
        Assert.Contains("\r\nDTSTART:20260923T150000Z\r\nDTEND:20260923T154500Z\r\nSUMMARY:Círculo\r\n", text, StringComparison.Ordinal);
        Assert.Contains(@"LOCATION:Patio de autobuses\, puerta 3\; al fondo", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace", text, StringComparison.Ordinal);
    }

    private static Task<FileAnswer> OpenAsync(Member me)
    {
        var records = new RecordsInMemory(new CommunityId("local"));
        var community = new Community(records.Community, JoinCode.New(), Language.English, Now);
        records.Put(new Group(new GroupId("group"), GroupKind.Circle, Now)
        {
            Members = [Plausible.Mentor.Id],
            Purpose = "a secret question",
            Where = "Patio de autobuses, puerta 3; al fondo de la calle, junto a la ñ de la señal",
            Meeting = new GroupMeeting(1, Instant.FromUtc(2026, 9, 23, 15, 0), Now),
        });
        return new GroupFile().OpenAsync(new FileCall(records, community, me, "group", Now), CancellationToken.None);
    }
}
