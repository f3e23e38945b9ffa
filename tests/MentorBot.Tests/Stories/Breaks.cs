using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Breaks
{
    [Fact]
    public Task of_a_member_are_quiet_and_end_by_themselves() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Grace: yes
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: Meet Ada, …
            bot → Ada: Meet Grace, …
            Ada: pause until 2026-09-28
            bot → Ada: Enjoy your break. I will not write to you before September 28, 2026. Type resume to be back sooner.
            bot → Grace: Ada takes a break until September 28, 2026. There is nothing you need to do. I will not ask about meetings before that.
            -- 2026-09-27, 12:00
            -- 2026-09-28, 9:00
            bot → Ada: Welcome back! Your break is over, so I will write to you again. Need more time? Type pause until and a day.
            -- 2026-09-30, 9:00
            bot → Ada: Did you and Grace meet or talk lately? […]
            bot → Grace: Did you and Ada meet or talk lately? […]
            """);

    [Fact]
    public Task can_be_ended_early_and_must_lie_ahead() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: pause until 2026-09-01
            bot → Ada: September 1, 2026 is not in the future. Please give a later day.
            Ada: pause until the cows come home
            bot → Ada: I could not read that day. Please write it like this: pause until 2027-01-04.
            Ada: pause until october 5
            bot → Ada: Enjoy your break. I will not write to you before October 5, 2026. Type resume to be back sooner.
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. Nothing has been sent yet. | Who fits whom | Left: Ada. On a break or not reachable.
            Ada: resume
            bot → Ada: Welcome back!
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. Nothing has been sent yet. | Who fits whom | Left: Ada. There is no mentor yet.
            -- 2026-10-06, 12:00
            """);
}
