using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Tests.Talk;

public sealed class GuardCategories
{
    [Theory]
    [InlineData("i want to die", GuardCategory.Crisis)]
    [InlineData("quiero morirme", GuardCategory.Crisis)]
    [InlineData("kms", GuardCategory.Crisis)] // slang
    [InlineData("Quiero suisidarme", GuardCategory.Crisis)] // misspelled
    [InlineData("My student says she wants to kill herself", GuardCategory.Crisis)] // somebody else's, too
    [InlineData("there's a gun", GuardCategory.Emergency)]
    [InlineData("kid not breathing", GuardCategory.Emergency)]
    [InlineData("FIRE!", GuardCategory.Emergency)]
    [InlineData("se esta quemando la cocina", GuardCategory.Emergency)] // no accents
    [InlineData("he's hitting his kids", GuardCategory.Abuse)]
    [InlineData("Una niña me dijo que su tío la toca.", GuardCategory.Abuse)]
    [InlineData("me toca sin permiso", GuardCategory.Harassment)]
    [InlineData("my supervisr keeps touching me", GuardCategory.Harassment)] // a slip
    [InlineData("help 911", GuardCategory.Emergency)] // no number after a command
    [InlineData("got written up", GuardCategory.Grievance)]
    [InlineData("me quieren correr", GuardCategory.Grievance)]
    [InlineData("my student Maria has autism", GuardCategory.Student)]
    [InlineData("el alumno Juan no se sienta", GuardCategory.Student)]
    [InlineData("a student named Xzyqu", GuardCategory.Student)] // a name of no list
    [InlineData("can I give him his inhaler", GuardCategory.Medicine)]
    [InlineData("¿Le puedo dar una aspirina?", GuardCategory.Medicine)]
    public void Recognises(string text, GuardCategory category) => Assert.Equal(category, Guard.Look(text));

    [Theory]
    [InlineData("I want to kill myself and I have a gun", GuardCategory.Crisis)] // its card names 911, too
    [InlineData("My student Tyler told me his dad hits him", GuardCategory.Abuse)] // the child first
    [InlineData("May I give Tyler his inhaler?", GuardCategory.Medicine)] // the nurse first; the card says to leave names out
    [InlineData("I was written up after my supervisor groped me", GuardCategory.Harassment)]
    public void Where_several_fit_the_gravest_counts(string text, GuardCategory category) => Assert.Equal(category, Guard.Look(text));

    [Theory]
    [InlineData("My bus route is killing me")]
    [InlineData("I could kill for a coffee")]
    [InlineData("dying to meet you")]
    [InlineData("Me muero de hambre")]
    [InlineData("mi ruta me está matando")]
    [InlineData("What is the grievance policy?")]
    [InlineData("Who do I tell about harassment in general?")]
    [InlineData("What medicines rules exist?")]
    [InlineData("¿Qué reglas hay sobre medicinas?")]
    [InlineData("When is the next fire drill?")]
    [InlineData("Is there training on suicide prevention?")]
    [InlineData("My mentor Grace is on vacation")] // a grown-up
    [InlineData("Coach Davis and Mr. Lopez asked about the schedule")]
    [InlineData("me toca el turno de la noche")] // "it is my turn", not "he touches me"
    [InlineData("my card was stolen")]
    [InlineData("people 4")] // a command with a number it does not take
    [InlineData("simulate 2027-02-15..2027-03-01")] // … or with dates
    [InlineData("simular 2027-02-15..2027-03-01")]
    [InlineData("whenever they call me")] // an answer to "when do you work?"
    [InlineData("my mentor she is very nice and my english is not so good")] // at ease in Spanish
    [InlineData("ya no quiero estar en el grupo")] // leaving a circle, not life
    [InlineData("le doy mi número a mi mentora")]
    [InlineData("")]
    public void Lets_pass(string text) => Assert.Null(Guard.Look(text));

    [Theory]
    [InlineData("Yes: your student Maria may ride with you.", true)]
    [InlineData("Tyler's IEP meeting is on Friday.", true)]
    [InlineData("El alumno Juan puede ir.", true)]
    [InlineData("Ask Coach Davis or Mrs. Alvarez.", false)] // grown-ups with a title
    [InlineData("Principal Lopez has the form.", false)]
    [InlineData("The union meets on Tuesday.", false)]
    [InlineData("If you are written up, ask for a representative.", false)] // only names matter here
    public void Asks_of_what_is_written_for_others_only_whether_it_names_a_student(string text, bool names) => Assert.Equal(names, Guard.LooksLikeStudentName(text));

    [Fact]
    public void A_cry_for_help_is_found_anywhere_in_a_long_text()
    {
        var story = string.Concat(Enumerable.Repeat("We moved the chairs and cleaned the tables before the lunch line opened. ", 12));
        Assert.Equal(GuardCategory.Crisis, Guard.Look(story + "I do not want to live anymore. " + story));
        Assert.Null(Guard.Look(story + story));
    }
}
