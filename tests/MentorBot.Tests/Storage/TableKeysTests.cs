using FsCheck;
using FsCheck.Fluent;
using MentorBot.Storage;

namespace MentorBot.Tests.Storage;

public sealed class TableKeysTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("pair-0001_a", "pair-0001_a")] // what the bot writes stays as it is
    [InlineData("2026-09-14T15:00", "2026-09-14T15:00")]
    [InlineData("a/b", "a.2Fb")]
    [InlineData("a.b", "a.2Eb")]
    [InlineData("a\\b#c?", "a[5Cb\"23c>3F")]
    [InlineData("it's 100%", "it&27s!20100$25")]
    [InlineData("\0~é🚌", "!00~007E~00E9~D83D~DE8C")]
    public void A_key_is_spelled_in_allowed_characters(string key, string spelled)
    {
        Assert.Equal(spelled, TableKeys.Encode(key));
        Assert.Equal(key, TableKeys.Decode(spelled));
    }

    [Fact]
    public void Every_unit_is_spelled_differently_in_order_and_none_begins_another()
    {
        var spellings = Enumerable.Range(0, char.MaxValue + 1).Select(unit => TableKeys.Encode(((char)unit).ToString())).ToList();
        Assert.All(spellings, spelled => Assert.DoesNotContain(spelled, unit => unit is < '!' or > '~' or '/' or '\\' or '#' or '?' or '%' or '\''));
        for (var unit = 0; unit < char.MaxValue; unit++)
        {
            Assert.True(string.CompareOrdinal(spellings[unit], spellings[unit + 1]) < 0);
            Assert.False(spellings[unit + 1].StartsWith(spellings[unit], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Any_two_keys_keep_their_order_and_come_back() => Prop.ForAll(Keys, Keys, (left, right) =>
        TableKeys.Decode(TableKeys.Encode(left)) == left
        && Math.Sign(string.CompareOrdinal(left, right)) == Math.Sign(string.CompareOrdinal(TableKeys.Encode(left), TableKeys.Encode(right))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Bytes_of_any_two_keys_keep_their_order_and_come_back() => Prop.ForAll(Keys, Keys, (left, right) =>
        OrdinalBytes.Read(BytesOf(left)) == left
        && Math.Sign(string.CompareOrdinal(left, right)) == Math.Sign(BytesOf(left).SequenceCompareTo(BytesOf(right))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    // Short and from few letters, so that beginnings are shared; any unit may occur, halves of pairs too.
    private static Arbitrary<string> Keys => Gen.OneOf(
            Gen.Elements("a./!~\0é\ud800\udc00\ue000\uffff".ToCharArray()),
            Gen.Choose(char.MinValue, char.MaxValue).Select(unit => (char)unit))
        .ArrayOf().Select(units => new string(units)).ToArbitrary();

    private static Span<byte> BytesOf(string key)
    {
        var bytes = new byte[OrdinalBytes.MaxLength(key)];
        return bytes.AsSpan(0, OrdinalBytes.Write(key, bytes));
    }
}
