using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Learning;

/// <summary>English.</summary>
public sealed class LearningEnglish : ILearningTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Name(StackCredential credential) => (credential.Standard, credential.Number) switch
    {
        (Standard.Communication, 1) => "Effective Communication",
        (Standard.Communication, _) => "Responsible Communication",
        (Standard.CulturalCompetence, 1) => "Awareness of Own Culture",
        (Standard.CulturalCompetence, _) => "Valuing Diversity",
        (Standard.Ethics, 1) => "Ethics: Knowledge",
        (Standard.Ethics, _) => "Ethics: Modeling",
        _ => $"{Talk.Name(credential.Standard)} {credential.Number} (look up its name)",
    };

    /// <inheritdoc/>
    public string WhichCredential => "Which micro-credential do you want to earn?";

    /// <inheritdoc/>
    public string StackLine => "NEA has 16 for support staff, two for each standard. I am sure of these six names only. For any other, type its name as NEA writes it.";

    /// <inheritdoc/>
    public string AnotherLabel => "Another one";

    /// <inheritdoc/>
    public string TypeItsName => "What is its name? Type it as NEA writes it.";

    /// <inheritdoc/>
    public string NoCredential => "You work on no micro-credential yet.";

    /// <inheritdoc/>
    public string StartLabel => "Start one";

    /// <inheritdoc/>
    public string StartAnotherLabel => "Start another one";

    /// <inheritdoc/>
    public string Started(string name) => $"Good choice: {name}. Here is your checklist. I keep only the ticks, never what you write.";

    /// <inheritdoc/>
    public string OwnWorkRule => "Hand in your own work only. Work made by AI or by others can be denied, and a badge can be taken back (NEA's rule).";

    /// <inheritdoc/>
    public string CostLine => "About 15 hours. Free for NEA members. Others pay a fee when they hand it in. Where: nea.certificationbank.com. Check it there.";

    /// <inheritdoc/>
    public string WorkTitle(string name, CredentialState state) => $"{name}: {state switch
    {
        CredentialState.Collecting => "under way",
        CredentialState.Submitted => "handed in, waiting",
        CredentialState.Awarded => "awarded",
        _ => "not yet, but close",
    }}";

    /// <inheritdoc/>
    public string Name(EvidencePart part) => part switch
    {
        EvidencePart.Overview => "All overview questions answered, in order",
        EvidencePart.Artifacts => "Artifacts the rubric asks for",
        EvidencePart.Reflection => "Reflection",
        EvidencePart.Rubric => "Each line of the rubric checked",
        EvidencePart.NoNames => "No names of me or of students",
        EvidencePart.Links => "Links open for reviewers",
        EvidencePart.Proofread => "Read once more, short forms explained",
        _ => "All of it is my own work",
    };

    /// <inheritdoc/>
    public string ChecklistLabel => "My checklist";

    /// <inheritdoc/>
    public string WhatIsDone => "What is done? The rubric of your micro-credential says more about each part.";

    /// <inheritdoc/>
    public string DoneLine(int done, int all) => $"Done: {done} of {all}.";

    /// <inheritdoc/>
    public string MissingLine(IReadOnlyList<string> parts) => $"Still open: {string.Join("; ", parts)}.";

    /// <inheritdoc/>
    public string SaveLabel => "Save";

    /// <inheritdoc/>
    public string ChecklistSaved(int missing) => missing switch
    {
        0 => "All done! Now hand it in, and tell me when you did.",
        1 => "Saved. One part is still open.",
        _ => $"Saved. {missing} parts are still open.",
    };

    /// <inheritdoc/>
    public string CheckLabel => "Check a text for names";

    /// <inheritdoc/>
    public string PasteIt => "Paste your text here, or a part of it. I look for names and numbers. I keep nothing of it.";

    /// <inheritdoc/>
    public string NothingFound => "I found no names or numbers. Please read it once more yourself: I may miss some. Look at the file names, too.";

    /// <inheritdoc/>
    public string Found(int count) => count == 1 ? "One place gives somebody away. Change it before you hand it in." : $"{count} places give somebody away. Change them before you hand it in.";

    /// <inheritdoc/>
    public string Name(PrivacyRisk risk) => risk switch
    {
        PrivacyRisk.OwnName => "your own name",
        PrivacyRisk.Colleague => "the name of somebody here",
        PrivacyRisk.Student => "this may name a student",
        PrivacyRisk.Email => "an e-mail address",
        _ => "a long number",
    };

    /// <inheritdoc/>
    public string FoundLine(int line, string risk, string excerpt) => $"Line {line}: “{excerpt}” ({risk})";

    /// <inheritdoc/>
    public string NothingKept => "I have kept nothing of your text.";

    /// <inheritdoc/>
    public string SubmitLabel => "I have handed it in";

    /// <inheritdoc/>
    public string Submitted => "Well done! It can take a few weeks. Look at your account there. I will ask you in three weeks.";

    /// <inheritdoc/>
    public string NotAllDone => "Some parts are not ticked yet. If you did hand it in, all is well.";

    /// <inheritdoc/>
    public string Heard(string name) => $"Have you heard back about {name}?";

    /// <inheritdoc/>
    public string AwardedLabel => "Yes, awarded";

    /// <inheritdoc/>
    public string NotYetLabel => "Not yet awarded";

    /// <inheritdoc/>
    public string StillWaitingLabel => "Still waiting";

    /// <inheritdoc/>
    public string Awarded(string name) => $"Congratulations! {name} is yours.";

    /// <inheritdoc/>
    public string AfterAward => "Share the badge if you like. Ask your local if it counts for credit or pay.";

    /// <inheritdoc/>
    public string NotYet => "“Not yet” is no failure. Many earn it the second time. Here is what helps.";

    /// <inheritdoc/>
    public IReadOnlyList<string> NotYetLines =>
    [
        "1. Read the feedback twice. Mark each line of the rubric it speaks of.",
        "2. Change only these parts. What was good can stay.",
        "3. Let somebody of your group read it, with the rubric.",
        "4. Check the names and the links again.",
        "5. Hand it in again. I put these parts back on your checklist.",
    ];

    /// <inheritdoc/>
    public string Waiting => "OK. I will not ask again. Type credential when you know.";

    /// <inheritdoc/>
    public string WithOthersLabel => "Start a group for it";

    /// <inheritdoc/>
    public string JoinOthersLabel => "Join those who work on it";

    /// <inheritdoc/>
    public string GroupsHelp => "A group helps: 87 of 100 earned it with a PLC-type group, 53 of 100 without (NEA, 2020).";

    /// <inheritdoc/>
    public string StopLabel => "Stop this one";

    /// <inheritdoc/>
    public string Stopped => "OK, I took it off your list.";

    /// <inheritdoc/>
    public string Week(int week) => week switch
    {
        1 => "Week 1 of 8: pick the micro-credential and read its rubric together.",
        2 => "Week 2 of 8: answer the overview questions.",
        3 => "Week 3 of 8: plan your artifacts. Who can you talk with at work?",
        4 => "Week 4 of 8: collect your artifacts.",
        5 => "Week 5 of 8: share a first draft with your group.",
        6 => "Week 6 of 8: write your reflection. What did you change, and why?",
        7 => "Week 7 of 8: check each line of the rubric. Take out all names.",
        _ => "Week 8 of 8: hand it in, each for yourself.",
    };

    /// <inheritdoc/>
    public string HowFar(int week) => $"{Week(week)} How far are you? Your group sees your answer, nothing else.";

    /// <inheritdoc/>
    public string Name(Progress progress) => progress switch
    {
        Progress.Beginning => "Just begun",
        Progress.Collecting => "Collecting",
        Progress.Draft => "I have a draft",
        Progress.HandedIn => "Handed in",
        _ => "I need more time",
    };

    /// <inheritdoc/>
    public string Shared => "Thank you. Your group sees it.";

    /// <inheritdoc/>
    public string ProgressLine(string name, string status) => $"{name}: {status}";

    /// <inheritdoc/>
    public string NothingShared => "has not said yet";

    /// <inheritdoc/>
    public string PathTitle => "NEA's learning path on peer mentoring";

    /// <inheritdoc/>
    public string PathIntro => "Four free online courses in NEA's Professional Excellence Portal, alone or as a team. Check the dates there.";

    /// <inheritdoc/>
    public string Course(int course) => $"Course {course}";

    /// <inheritdoc/>
    public string CourseLine(int course, bool done) => $"Course {course}: {(done ? "done" : "open")}";

    /// <inheritdoc/>
    public string BoardLine(int course, IReadOnlyList<string> names) => $"Course {course} done: {Talk.And(names)}";

    /// <inheritdoc/>
    public string BoardLineOpen(int course) => $"Course {course}: still to come";

    /// <inheritdoc/>
    public string FinishLabel(int course) => $"I finished course {course}";

    /// <inheritdoc/>
    public string UndoLabel(int course) => $"Course {course} is not done";

    /// <inheritdoc/>
    public string TeamLabel => "Do it as a team";

    /// <inheritdoc/>
    public string BoardTitle => "Our team board";

    /// <inheritdoc/>
    public string PlanLabel => "Our plan";

    /// <inheritdoc/>
    public string Name(PlanSection section) => section switch
    {
        PlanSection.Why => "what it is for",
        PlanSection.Mentors => "who can be a mentor",
        PlanSection.Mentees => "who gets a mentor",
        PlanSection.Duties => "what both do",
        PlanSection.SetUp => "time, training, talks with the district",
        _ => "forms and what we count",
    };

    /// <inheritdoc/>
    public string OpenSections(IReadOnlyList<string> sections) => $"Open in our plan: {string.Join("; ", sections)}.";

    /// <inheritdoc/>
    public string PlanDone => "Our plan is written. Great work, all of you!";

    /// <inheritdoc/>
    public string WhichSections => "Which parts of your mentoring plan are written? The plan itself stays with you.";

    /// <inheritdoc/>
    public string Finished(int course) => $"Course {course} is done. Well done!";

    /// <inheritdoc/>
    public string AllFinished => "All four courses are done. That is a great thing to bring to your local!";

    /// <inheritdoc/>
    public string Undone => "OK, it is open again.";

    /// <inheritdoc/>
    public string TeamFinished(int course) => $"Your whole team has finished course {course}. A good reason to celebrate together!";

    /// <inheritdoc/>
    public string CompassTitle => "Your compass";

    /// <inheritdoc/>
    public string CompassIntro => "Pick what fits you now. You may leave things out. Only you see this, and I keep no answers. No boss and no report gets it.";

    /// <inheritdoc/>
    public string CompassMark => "The standards and levels are NEA's. The examples are in our words. With a * the meaning is ours, too.";

    /// <inheritdoc/>
    public string Meaning(Standard standard) => standard switch
    {
        Standard.Communication => "Communication: you listen and talk well with all kinds of people.",
        Standard.CulturalCompetence => "Cultural competence: you know your own ways, and you are open to those of others.",
        Standard.Ethics => "Ethics: you do what is right, and you keep private things private.",
        Standard.HealthAndSafety => "Health and safety*: you keep people and places safe.",
        Standard.Organization => "Organization*: you plan your work and your time.",
        Standard.Professionalism => "Professionalism*: people can count on you, and you go on learning.",
        Standard.Reporting => "Reporting*: you tell the right people the right things in time.",
        _ => "Technology*: you use the tools of your work well.",
    };

    /// <inheritdoc/>
    public string FieldLabel(Standard standard) => standard is Standard.Communication or Standard.CulturalCompetence or Standard.Ethics ? Talk.Name(standard) : $"{Talk.Name(standard)}*";

    /// <inheritdoc/>
    public string Statement(Standard standard, Level level, CareerFamily? family)
    {
        var (people, place, work, tool) = WordsOf(family);
        return (standard, level) switch
        {
            (Standard.Communication, Level.Foundational) => family == CareerFamily.Paraeducator ? "I follow directions and share facts on time" : $"I tell {people} what they need to know",
            (Standard.Communication, Level.Proficient) => $"I find words that fit all kinds of {people}",
            (Standard.Communication, _) => $"I help others talk well with {people}",
            (Standard.CulturalCompetence, Level.Foundational) => $"I know that {people} may see things in other ways",
            (Standard.CulturalCompetence, Level.Proficient) => $"I change what I do so that all {people} feel welcome",
            (Standard.CulturalCompetence, _) => $"I help my team make all {people} feel welcome",
            (Standard.Ethics, Level.Foundational) => $"I keep private what I hear {place}",
            (Standard.Ethics, Level.Proficient) => $"I do what is right {place} when it is hard",
            (Standard.Ethics, _) => $"Others ask me what is right {place}",
            (Standard.HealthAndSafety, Level.Foundational) => $"I know the safety rules {place}",
            (Standard.HealthAndSafety, Level.Proficient) => $"I see risks {place} early, and I act",
            (Standard.HealthAndSafety, _) => $"I help make it safer {place} for all",
            (Standard.Organization, Level.Foundational) => $"I am ready for {work} each day",
            (Standard.Organization, Level.Proficient) => $"I plan {work} ahead",
            (Standard.Organization, _) => $"I help my team plan {work}",
            (Standard.Professionalism, Level.Foundational) => $"People can count on me for {work}",
            (Standard.Professionalism, Level.Proficient) => $"I ask for advice on {work} and use it",
            (Standard.Professionalism, _) => $"I help new people learn {work}",
            (Standard.Reporting, Level.Foundational) => $"I know what to report {place}, and to whom",
            (Standard.Reporting, Level.Proficient) => $"My reports {place} are full and on time",
            (Standard.Reporting, _) => $"I help others write good reports {place}",
            (_, Level.Foundational) => $"I can use {tool}",
            (_, Level.Proficient) => $"I fix small problems with {tool} myself",
            _ => $"I teach others to use {tool}",
        };
    }

    /// <inheritdoc/>
    public string SkipLabel => "Leave out";

    /// <inheritdoc/>
    public string ResultLabel => "Show my result";

    /// <inheritdoc/>
    public string NothingPicked => "You picked nothing, so there is no result. Pick one or two, if you like.";

    /// <inheritdoc/>
    public string AllAdvanced => "You stand high in all you picked. Others can learn from you: would you mentor somebody?";

    /// <inheritdoc/>
    public string Result(int goals) => goals == 1 ? "One goal could be next for you. Nothing is kept so far." : "Two goals could be next for you. Nothing is kept so far.";

    /// <inheritdoc/>
    public string GoalLine(Standard standard, string statement) => $"{FieldLabel(standard)}: “{statement}.”";

    /// <inheritdoc/>
    public string GoalLinks(string course, string credentials) => $"Helps: {course}; micro-credentials: {credentials}. Check the date.";

    /// <inheritdoc/>
    public string CourseOf => "NEA's free online course on this standard";

    /// <inheritdoc/>
    public string TwoCredentials => "two on this standard";

    /// <inheritdoc/>
    public string KeepLabel => "Keep the goals, for me alone";

    /// <inheritdoc/>
    public string LetGoLabel => "Do not keep them";

    /// <inheritdoc/>
    public string Kept => "Kept, sealed, for you alone. Type compass to see them.";

    /// <inheritdoc/>
    public string LetGo => "OK. I kept nothing.";

    /// <inheritdoc/>
    public string CannotKeep => "I cannot seal them on this server, so I keep nothing.";

    /// <inheritdoc/>
    public string ReadLabel(int number) => $"Read about goal {number}";

    /// <inheritdoc/>
    public string YourGoals => "These are your goals. Only you see them.";

    /// <inheritdoc/>
    public string AgainLabel => "Take the compass again";

    /// <inheritdoc/>
    public string ShareLabel => "Show my mentor";

    /// <inheritdoc/>
    public string HideLabel => "Stop showing my mentor";

    /// <inheritdoc/>
    public string DeleteLabel => "Delete my goals";

    /// <inheritdoc/>
    public string ShareAsk => "Shall your mentor see these goals? Nothing else, and you can stop it at any time.";

    /// <inheritdoc/>
    public string SharedWithMentor => "Done. Your mentor sees the goals and gets a tip now and then.";

    /// <inheritdoc/>
    public string NoMentor => "You have no mentor right now, so nobody sees them.";

    /// <inheritdoc/>
    public string Hidden => "Done. Your mentor no longer sees them.";

    /// <inheritdoc/>
    public string Deleted => "Your goals are deleted. Nobody sees them any more.";

    /// <inheritdoc/>
    public string GoalsOf(string name, IReadOnlyList<string> goals) => $"{name} shows you what they want to grow in: {Talk.And(goals)}. Ask how you can help. You need not teach.";

    /// <inheritdoc/>
    public string Tip(Standard standard, string name) => $"A tip for you and {name}: {standard switch
    {
        Standard.Communication => "practice one hard talk together, you first.",
        Standard.CulturalCompetence => "tell each other about a custom from home.",
        Standard.Ethics => "talk about a time when the right thing was hard. Leave names out.",
        Standard.HealthAndSafety => "walk the place together, and look for one risk each.",
        Standard.Organization => "show how you plan a busy day.",
        Standard.Professionalism => "name one thing you each learned this month.",
        Standard.Reporting => "fill in a blank form together.",
        _ => "pick one tool, and let the other one drive.",
    }}";

    /// <inheritdoc/>
    public string Fits(string title, string source, string year) => $"Fits this: {title} ({source}{(year.Length > 0 ? $", {year}" : "")}). Check the date.";

    /// <inheritdoc/>
    public string EventsTitle => "What is coming up, and what is there at any time. Dates can change: check the date.";

    /// <inheritdoc/>
    public string ResourceLine(string title, string about, string source, string year) => $"{title}. {about} ({source}{(year.Length > 0 ? $", {year}" : "")})";

    /// <inheritdoc/>
    public string Around(LocalDate day, bool exact) => exact ? $"On {Talk.Date(day)}: " : $"Around {Talk.Date(day).Split(' ')[0]} {day.Year}: ";

    /// <inheritdoc/>
    public string AnyTime => "At any time: ";

    /// <inheritdoc/>
    public string RemindLabel(string title) => $"Remind me: {title}";

    /// <inheritdoc/>
    public string WillRemind(string title) => $"I will remind you of it: {title}.";

    /// <inheritdoc/>
    public string EventReminder(string title, string about, LocalDate day, bool exact) => $"You wanted to hear of this. {Around(day, exact)}{title}. {about} Check the date.";

    /// <inheritdoc/>
    public string DigestAsk(bool wanted) => wanted ? "You get my digest once a month. Shall it stay so?" : "Shall I send you a short digest once a month? Your goals, your group, and what is coming up.";

    /// <inheritdoc/>
    public string DigestOn => "Yes, once a month";

    /// <inheritdoc/>
    public string DigestOff => "No digest";

    /// <inheritdoc/>
    public string DigestWillCome => "Good. It comes at the start of each month, in your own hours.";

    /// <inheritdoc/>
    public string DigestStopped => "OK, no digest.";

    /// <inheritdoc/>
    public string DigestIntro => "Your digest for this month.";

    /// <inheritdoc/>
    public string DigestPath(int done) => $"Learning path: {done} of 4 courses done.";

    /// <inheritdoc/>
    public string DigestCredential(string name, int missing) => missing == 0 ? $"{name}: your checklist is done." : $"{name}: {missing} parts still open.";

    /// <inheritdoc/>
    public string DigestPick(string title, string about) => $"Worth a look: {title}. {about} Check the date.";

    /// <inheritdoc/>
    public string BecomeMentor(string name) => $"{name}, you have been here for a year. New people could learn a lot from you. Would you mentor one of them?";

    /// <inheritdoc/>
    public IReadOnlyList<string> Ladder =>
    [
        "The ladder: mentee, mentor, trainer of mentors, lead. Some bus yards do it like this (Volusia, Florida).",
        "What helps: the learning path, and the micro-credentials on communication.",
        "No boss role, no reports. You choose how many people.",
    ];

    /// <inheritdoc/>
    public string MentorYes => "Yes, I would";

    /// <inheritdoc/>
    public string MentorNotNow => "Not now";

    /// <inheritdoc/>
    public string MentorThanks => "Wonderful! You are on the list of mentors now. Tell me what you can help with.";

    /// <inheritdoc/>
    public string MentorLater => "That is fine. You can tell me at any time.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "credential" => "Helps you earn a micro-credential.",
        "path" => "Shows the four courses, alone or as a team.",
        "compass" => "A private look at what you want to grow in.",
        "events" => "Shows events and things to learn from.",
        _ => "A short letter once a month, if you want it.",
    };

    private static (string People, string Place, string Work, string Tool) WordsOf(CareerFamily? family) => family switch
    {
        CareerFamily.Transportation => ("riders", "on the bus", "the route", "the radio and the tablet"),
        CareerFamily.Food => ("kids in line", "in the kitchen", "the meals", "the ovens and the register"),
        CareerFamily.Custodial => ("people in the building", "in the building", "the rounds", "the machines"),
        CareerFamily.Clerical => ("visitors", "in the office", "the desk", "the school's computer system"),
        CareerFamily.Health => ("students and families", "in the health room", "the health visits", "the health program on the computer"),
        CareerFamily.Security => ("students and visitors", "at the doors", "the rounds", "the radio and the cameras"),
        CareerFamily.SkilledTrades => ("people who need a repair", "at the job", "the repairs", "the tools and meters"),
        CareerFamily.Technical => ("people who call for help", "at the help desk", "the tickets", "the devices"),
        CareerFamily.Paraeducator => ("students", "in class", "the lessons", "the class devices"),
        _ => ("people", "at work", "the work", "the tools"),
    };
}
