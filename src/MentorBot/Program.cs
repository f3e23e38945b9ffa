using MentorBot;
using MentorBot.Channels.Slack;
using MentorBot.Channels.Teams;
using MentorBot.Channels.Web;

var builder = WebApplication.CreateBuilder([.. args, Hosting.NoReload]);
builder.AddMentorBot();

var app = builder.Build();
app.MapTeams();
app.MapSlack();
app.MapTryOut();
app.MapHealth();
await app.RunMentorBotAsync();
