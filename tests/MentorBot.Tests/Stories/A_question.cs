namespace MentorBot.Tests.Stories;

public sealed class A_question
{
    [Fact]
    public Task is_answered_with_source_and_year() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: what is a PLC?
            bot → Ada: PLC stands for professional learning community. … | What is a PLC? | Source: Sultan School District, page on PLCs (after DuFour and others) (no year given) | You may also want to know: [What are the three big ideas of a PLC?] [What are the four questions of a PLC?]
            """);

    [Fact]
    public Task that_nobody_wrote_down_is_handed_over_and_the_answer_comes_back() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. Shall I ask a person in your program? They see your name and your question. [Yes, please ask] [No, thanks]
            Ada: yes
            bot → Ada: I have asked somebody. Your question has number 1, and the answer will come here.
            bot → Cora: A member asks something I do not know (number 1). Type questions to read it. [Open questions]
            Cora: questions
            bot → Cora: 1 open question | 1. Ada: which key opens the shed behind the gym | To answer, type: answer, the number and your words.
            Cora: answer 1 The brass one. It hangs in the office.
            bot → Cora: Thank you. Ada gets your answer now.
            bot → Ada: You asked: “which key opens the shed behind the gym” Cora answers: “The brass one. It hangs in the office.”
            Cora: answer 1 Again.
            bot → Cora: There is no open question with number 1. Type questions to see the list.
            """);
}
