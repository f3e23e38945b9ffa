using MentorBot;
using MentorBot.Channels.Slack;
using MentorBot.Channels.Teams;
using MentorBot.Channels.Web;
using MentorBot.Files;

try
{
    if (args is ["worker", .. var rest])
    {
        await Hosting.RunWorkerAsync(rest);
        return 0;
    }

    var builder = WebApplication.CreateBuilder([.. args, Hosting.NoReload]);
    builder.AddMentorBot();

    var app = builder.Build();
    app.MapTeams();
    app.MapSlack();
    app.MapLinks();
    app.MapTryOut();
    app.MapHealth();
    await app.RunMentorBotAsync();
    return 0;
}
catch (SettingException wrong)
{
    // A sentence for whoever wrote the value; where in the code it was found helps nobody.
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
