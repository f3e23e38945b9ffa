using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Learning;

/// <summary>Micro-credentials, the learning path, the compass, events and the digest.</summary>
public interface ILearningTexts
{
    /// <summary>A micro-credential of the stack, by its confirmed name or by its standard.</summary>
    string Name(StackCredential credential);

    /// <summary>Which one?</summary>
    string WhichCredential { get; }

    /// <summary>What is known of the stack.</summary>
    string StackLine { get; }

    /// <summary>Another one.</summary>
    string AnotherLabel { get; }

    /// <summary>Type its name.</summary>
    string TypeItsName { get; }

    /// <summary>You work on none.</summary>
    string NoCredential { get; }

    /// <summary>Start.</summary>
    string StartLabel { get; }

    /// <summary>Starts one more.</summary>
    string StartAnotherLabel { get; }

    /// <summary>It has begun.</summary>
    string Started(string name);

    /// <summary>The rules on one's own work.</summary>
    string OwnWorkRule { get; }

    /// <summary>What it costs and takes.</summary>
    string CostLine { get; }

    /// <summary>One's work: title.</summary>
    string WorkTitle(string name, CredentialState state);

    /// <summary>A part of the checklist.</summary>
    string Name(EvidencePart part);

    /// <summary>The checklist.</summary>
    string ChecklistLabel { get; }

    /// <summary>What is done?</summary>
    string WhatIsDone { get; }

    /// <summary>So much is done.</summary>
    string DoneLine(int done, int all);

    /// <summary>What is missing.</summary>
    string MissingLine(IReadOnlyList<string> parts);

    /// <summary>Save.</summary>
    string SaveLabel { get; }

    /// <summary>Saved; what is next.</summary>
    string ChecklistSaved(int missing);

    /// <summary>Privacy check.</summary>
    string CheckLabel { get; }

    /// <summary>Paste the text.</summary>
    string PasteIt { get; }

    /// <summary>Nothing was found.</summary>
    string NothingFound { get; }

    /// <summary>So many places.</summary>
    string Found(int count);

    /// <summary>A risk.</summary>
    string Name(PrivacyRisk risk);

    /// <summary>Where.</summary>
    string FoundLine(int line, string risk, string excerpt);

    /// <summary>Nothing was kept.</summary>
    string NothingKept { get; }

    /// <summary>I handed it in.</summary>
    string SubmitLabel { get; }

    /// <summary>It was handed in.</summary>
    string Submitted { get; }

    /// <summary>Something is missing still.</summary>
    string NotAllDone { get; }

    /// <summary>Is there an answer?</summary>
    string Heard(string name);

    /// <summary>Awarded.</summary>
    string AwardedLabel { get; }

    /// <summary>Not yet.</summary>
    string NotYetLabel { get; }

    /// <summary>Still waiting.</summary>
    string StillWaitingLabel { get; }

    /// <summary>Congratulations.</summary>
    string Awarded(string name);

    /// <summary>What to do with it.</summary>
    string AfterAward { get; }

    /// <summary>Not yet: courage.</summary>
    string NotYet { get; }

    /// <summary>Not yet: what helps.</summary>
    IReadOnlyList<string> NotYetLines { get; }

    /// <summary>Waiting.</summary>
    string Waiting { get; }

    /// <summary>Work on it with others.</summary>
    string WithOthersLabel { get; }

    /// <summary>Join those who work on it.</summary>
    string JoinOthersLabel { get; }

    /// <summary>Why a group helps.</summary>
    string GroupsHelp { get; }

    /// <summary>Stop.</summary>
    string StopLabel { get; }

    /// <summary>Stopped.</summary>
    string Stopped { get; }

    /// <summary>A week of the cohort.</summary>
    string Week(int week);

    /// <summary>How far are you?</summary>
    string HowFar(int week);

    /// <summary>A status.</summary>
    string Name(Progress progress);

    /// <summary>Shared.</summary>
    string Shared { get; }

    /// <summary>A member's status in the cohort.</summary>
    string ProgressLine(string name, string status);

    /// <summary>No status yet.</summary>
    string NothingShared { get; }

    /// <summary>The path.</summary>
    string PathTitle { get; }

    /// <summary>About the path.</summary>
    string PathIntro { get; }

    /// <summary>A course.</summary>
    string Course(int course);

    /// <summary>A course, done or open.</summary>
    string CourseLine(int course, bool done);

    /// <summary>A course on the board, with those who finished it.</summary>
    string BoardLine(int course, IReadOnlyList<string> names);

    /// <summary>Nobody has finished it yet.</summary>
    string BoardLineOpen(int course);

    /// <summary>Finished a course.</summary>
    string FinishLabel(int course);

    /// <summary>Not finished after all.</summary>
    string UndoLabel(int course);

    /// <summary>As a team.</summary>
    string TeamLabel { get; }

    /// <summary>The board.</summary>
    string BoardTitle { get; }

    /// <summary>The plan's sections.</summary>
    string PlanLabel { get; }

    /// <summary>A section.</summary>
    string Name(PlanSection section);

    /// <summary>What is open.</summary>
    string OpenSections(IReadOnlyList<string> sections);

    /// <summary>The plan is written.</summary>
    string PlanDone { get; }

    /// <summary>Which sections are written?</summary>
    string WhichSections { get; }

    /// <summary>A course is finished.</summary>
    string Finished(int course);

    /// <summary>All four are finished.</summary>
    string AllFinished { get; }

    /// <summary>The tick was taken away.</summary>
    string Undone { get; }

    /// <summary>All of the team have finished a course.</summary>
    string TeamFinished(int course);

    /// <summary>The compass.</summary>
    string CompassTitle { get; }

    /// <summary>What it is, and who sees it.</summary>
    string CompassIntro { get; }

    /// <summary>What is NEA's, what is ours.</summary>
    string CompassMark { get; }

    /// <summary>A standard whose wording is confirmed, in plain words.</summary>
    string Meaning(Standard standard);

    /// <summary>A standard above its field, marked where the words are ours.</summary>
    string FieldLabel(Standard standard);

    /// <summary>A level of a standard in the words of a job family.</summary>
    string Statement(Standard standard, Level level, CareerFamily? family);

    /// <summary>Leave it out.</summary>
    string SkipLabel { get; }

    /// <summary>Show my result.</summary>
    string ResultLabel { get; }

    /// <summary>Nothing was picked.</summary>
    string NothingPicked { get; }

    /// <summary>All is advanced.</summary>
    string AllAdvanced { get; }

    /// <summary>The result.</summary>
    string Result(int goals);

    /// <summary>A goal.</summary>
    string GoalLine(Standard standard, string statement);

    /// <summary>What goes with a goal.</summary>
    string GoalLinks(string course, string credentials);

    /// <summary>The course of a standard.</summary>
    string CourseOf { get; }

    /// <summary>Two of the stack whose names are not confirmed.</summary>
    string TwoCredentials { get; }

    /// <summary>Keep them.</summary>
    string KeepLabel { get; }

    /// <summary>Do not keep them.</summary>
    string LetGoLabel { get; }

    /// <summary>Kept.</summary>
    string Kept { get; }

    /// <summary>Not kept.</summary>
    string LetGo { get; }

    /// <summary>They cannot be kept here.</summary>
    string CannotKeep { get; }

    /// <summary>Read about a goal.</summary>
    string ReadLabel(int number);

    /// <summary>Your goals.</summary>
    string YourGoals { get; }

    /// <summary>Do it anew.</summary>
    string AgainLabel { get; }

    /// <summary>Show my mentor.</summary>
    string ShareLabel { get; }

    /// <summary>Stop showing.</summary>
    string HideLabel { get; }

    /// <summary>Delete.</summary>
    string DeleteLabel { get; }

    /// <summary>Shall the mentor see them?</summary>
    string ShareAsk { get; }

    /// <summary>Shown.</summary>
    string SharedWithMentor { get; }

    /// <summary>There is no mentor.</summary>
    string NoMentor { get; }

    /// <summary>No longer shown.</summary>
    string Hidden { get; }

    /// <summary>Deleted.</summary>
    string Deleted { get; }

    /// <summary>To the mentor: the goals.</summary>
    string GoalsOf(string name, IReadOnlyList<string> goals);

    /// <summary>To the mentor: a tip.</summary>
    string Tip(Standard standard, string name);

    /// <summary>Fits this.</summary>
    string Fits(string title, string source, string year);

    /// <summary>Events: title.</summary>
    string EventsTitle { get; }

    /// <summary>A resource with its source.</summary>
    string ResourceLine(string title, string about, string source, string year);

    /// <summary>When, as far as known.</summary>
    string Around(LocalDate day, bool exact);

    /// <summary>What is always there.</summary>
    string AnyTime { get; }

    /// <summary>Remind me.</summary>
    string RemindLabel(string title);

    /// <summary>I will.</summary>
    string WillRemind(string title);

    /// <summary>A reminder of an event.</summary>
    string EventReminder(string title, string about, LocalDate day, bool exact);

    /// <summary>Digest: shall it come?</summary>
    string DigestAsk(bool wanted);

    /// <summary>Yes, monthly.</summary>
    string DigestOn { get; }

    /// <summary>No.</summary>
    string DigestOff { get; }

    /// <summary>It will come.</summary>
    string DigestWillCome { get; }

    /// <summary>It will not.</summary>
    string DigestStopped { get; }

    /// <summary>The digest: above.</summary>
    string DigestIntro { get; }

    /// <summary>The digest: the path.</summary>
    string DigestPath(int done);

    /// <summary>The digest: one's own micro-credential.</summary>
    string DigestCredential(string name, int missing);

    /// <summary>The digest: something to look at.</summary>
    string DigestPick(string title, string about);

    /// <summary>Would you mentor?</summary>
    string BecomeMentor(string name);

    /// <summary>The ladder, and what helps.</summary>
    IReadOnlyList<string> Ladder { get; }

    /// <summary>Yes.</summary>
    string MentorYes { get; }

    /// <summary>Not now.</summary>
    string MentorNotNow { get; }

    /// <summary>Thanks for the yes.</summary>
    string MentorThanks { get; }

    /// <summary>Thanks for the answer.</summary>
    string MentorLater { get; }

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}
