using MentorBot.Dialogs.Talk.Reading;

namespace MentorBot.Tests.Talk;

public sealed class ReadingRemarks
{
    [Theory]
    [InlineData("no idea", Remark.Remark)]
    [InlineData("No idea, sorry!", Remark.Remark)] // one phrase after another
    [InlineData("hmmmm ok", Remark.Remark)] // a letter held down
    [InlineData("jajajaja", Remark.Remark)]
    [InlineData("people", Remark.Remark)] // asks nothing alone
    [InlineData("¿Por qué?", Remark.Remark)]
    [InlineData("pues ni idea", Remark.Remark)]
    [InlineData("oh ok, thank you so much!", Remark.Thanks)]
    [InlineData("¡Muchísimas gracias por todo!", Remark.Thanks)]
    [InlineData("no thanks", Remark.Remark)] // no thanks at all
    [InlineData("ok, and for a cook?", Remark.None)]
    [InlineData("how do people work together", Remark.None)]
    [InlineData("norms", Remark.None)]
    [InlineData("no idea what a PLC is", Remark.None)]
    [InlineData("gracias, ¿y las normas?", Remark.None)]
    [InlineData("", Remark.None)]
    [InlineData("?!", Remark.None)]
    public void A_remark_is_one_when_nothing_is_left_of_it(string text, Remark remark) => Assert.Equal(remark, Remarks.Read(text));

    [Theory]
    [InlineData("thanks!!", true)]
    [InlineData("I hope so.", true)]
    [InlineData("siiii", true)]
    [InlineData("jajaja", true)]
    [InlineData("goodbye everyone, I'm sorry, I love you", false)] // each of them is one, all of them are a farewell
    [InlineData("perdón por todo, adiós", false)]
    [InlineData("", false)]
    public void Only_one_phrase_by_itself_needs_no_second_look(string text, bool isOne) => Assert.Equal(isOne, Remarks.IsOnePhrase(text));
}
