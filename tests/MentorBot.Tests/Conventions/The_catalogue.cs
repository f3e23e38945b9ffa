using MentorBot.Dialogs.Learning;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Knowledge;
using NodaTime;

namespace MentorBot.Tests.Conventions;

/// <summary>What is offered to learn from, each with its source and the day it was read.</summary>
public sealed class The_catalogue
{
    [Fact]
    public void Names_all_that_the_founding_documents_name()
    {
        var titles = string.Join('\n', Catalogue.All.Select(resource => resource.Titles[Language.English]));

        foreach (var named in (string[])["webinars", "Archive", "Effective Communication Tips", "Paraeducators", "Standing with ESPs", "Career Growth", "National Conference", "Leadership Institute", "Beat Privatization", "Whole Student", "EdPractice", "Learning path"])
            Assert.Contains(named, titles, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_a_source_a_day_and_both_languages()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(resource => resource.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Catalogue.All, resource =>
        {
            Assert.NotEmpty(resource.Source);
            Assert.True(resource.Read >= new LocalDate(2026, 1, 1));
            Assert.All(Enum.GetValues<Language>(), language => Assert.True(resource.TitleIn(language).Length > 0 && resource.AboutIn(language).EndsWith('.')));
        });
        Assert.All(Enum.GetValues<Standard>(), standard => Assert.NotEmpty(Catalogue.For(standard)));
    }

    [Fact]
    public void Is_offered_with_entries_that_exist()
    {
        var entries = KnowledgeFiles.Load(Path.Combine(Repository.Root, "knowledge")).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Catalogue.All.SelectMany(resource => resource.Entries).Except(entries));
    }

    [Fact]
    public void Is_as_easy_to_read_as_all_else()
    {
        foreach (var resource in Catalogue.All)
        {
            Assert.True(EnglishReading.Grade(resource.AboutIn(Language.English)) <= 9, resource.AboutIn(Language.English));
            Assert.True(SpanishReading.Inflesz(resource.AboutIn(Language.Spanish)) > 40, resource.AboutIn(Language.Spanish));
        }
    }

    [Theory]
    [InlineData("id: a", "lacks")]
    [InlineData("id: a\nread: soon\nsource: b\nyear: none\nen: a | b\nes: a | b", "no day")]
    [InlineData("id: a\nread: 2026-11-21\nsource: b\nyear: none\nen: a\nes: a | b", "parted by |")]
    public void Says_what_is_wrong_with_it(string text, string why) => Assert.Contains(why, Assert.Throws<FormatException>(() => Catalogue.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Knows_when_an_event_is_next()
    {
        var conference = Catalogue.Find("conference")!;
        Assert.Equal(new LocalDate(2027, 3, 1), conference.NextOn(new LocalDate(2026, 3, 2)));
        Assert.Equal(new LocalDate(2026, 3, 1), conference.NextOn(new LocalDate(2026, 3, 1)));
        Assert.Null(Catalogue.Find("esp-day")!.NextOn(new LocalDate(2026, 11, 19)));
        Assert.DoesNotContain(Catalogue.Upcoming(new LocalDate(2026, 11, 19)), next => next.What.Id == "esp-day");
    }
}
