using MentorBot;
using MentorBot.Channels.Slack;
using MentorBot.Channels.Teams;
using MentorBot.Channels.Web;
using MentorBot.Files;

if (args is ["worker", .. var rest])
{
    await Hosting.RunWorkerAsync(rest);
    return;
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
