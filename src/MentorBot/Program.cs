using MentorBot;
using MentorBot.Channels.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddMentorBot();

var app = builder.Build();
app.MapTryOut();
app.MapHealth();
await app.RunMentorBotAsync();
